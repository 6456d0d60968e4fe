import type { NewGroup, RuleName, RuleToSet } from '#modules/groups/index.ts';
import type { Perspective } from '#modules/groups/index.ts';

const TRUST = 'Riverside Trust';
const VOICES = 'Riverside Voices';

/** Somebody with a seat: one of the demonstration's people, a tutor of the autumn, or somebody only the group knows. */
export interface SeatHolder {
  readonly name: string;
  readonly perspective: Perspective;
  readonly organisation?: string;
  /** Whether the others may know what the seat is for. */
  readonly openly?: boolean;
  readonly coChair?: boolean;
  readonly paid?: boolean;
}

/** A rule as the group set it, and on which day. */
export interface RuleSetThen extends RuleToSet {
  readonly setOn: string;
}

const rule = <Name extends RuleName>(set: RuleToSet<Name> & { readonly setOn: string }): RuleSetThen =>
  set as unknown as RuleSetThen;

/** A group with its meetings so far: how many items each had, and from which side they came. */
export interface DemoGroup {
  readonly group: Omit<NewGroup, 'seats' | 'seatsCloseOn'>;
  readonly startedOn: string;
  readonly notHere: { readonly words: string; readonly toDo: string };
  readonly holders: readonly SeatHolder[];
  readonly rules: readonly RuleSetThen[];
  readonly hour: string;
  readonly place: string;
  readonly meetings: readonly PastCounts[];
  readonly titles: Readonly<Record<'lived' | 'professional' | 'community', readonly string[]>>;
}

export interface PastCounts {
  readonly heldOn: string;
  readonly lived: number;
  readonly professional: number;
  readonly community: number;
  /** How many days before it the papers were out. */
  readonly papers: number;
}

const AT_FIRST = 'the board, at its first meeting';
const FIRST = '2024-11-05';

export const BOARD: DemoGroup = {
  group: {
    name: 'Riverside Curriculum Board',
    purpose:
      'We decide together what the college teaches, who shapes it and how we know that it helps: people who use services, carers, staff and neighbours, with the same say.',
    steward: 'Riverside Recovery College',
    stewardUserLed: false,
    helper: TRUST,
    holdsTheMoney: TRUST,
  },
  startedOn: '2024-10-08',
  notHere: {
    words: 'Young people who have just left school, and anybody who cannot come in the daytime.',
    toDo: 'We ask at the youth centre in spring, and hold every third meeting at 6pm.',
  },
  holders: [
    { name: 'Rosa Bianchi', perspective: 'lived', openly: true, coChair: true },
    { name: 'Leon Fraser', perspective: 'lived' },
    { name: 'Nadia Rahman', perspective: 'lived' },
    { name: 'Grace Mbeki', perspective: 'lived' },
    { name: 'Marion Tate', perspective: 'caring' },
    { name: 'Joyce Appiah', perspective: 'caring' },
    {
      name: 'Helen Marsh',
      perspective: 'professional',
      organisation: TRUST,
      openly: true,
      coChair: true,
      paid: true,
    },
    { name: 'Ruth Adler', perspective: 'professional', organisation: TRUST, openly: true, paid: true },
    { name: 'Alan Price', perspective: 'professional', organisation: TRUST, paid: true },
    {
      name: 'Tanya Brooks',
      perspective: 'community',
      organisation: 'Riverside Council',
      openly: true,
      paid: true,
    },
    {
      name: 'Mark Idle',
      perspective: 'community',
      organisation: 'Kentish Library',
      openly: true,
      paid: true,
    },
    {
      name: 'Gareth Pugh',
      perspective: 'community',
      organisation: 'Riverside Advice Centre',
      openly: true,
      paid: true,
    },
  ],
  rules: [
    rule({
      rule: 'who-may-chair',
      value:
        'Two co-chairs together: one with lived experience who does not work for the Trust, and one from the Trust. Neither chairs alone.',
      setBy: AT_FIRST,
      why: 'So that nobody has to ask the Trust for the floor.',
      setOn: FIRST,
    }),
    rule({
      rule: 'enough-of-us',
      value: { atLeast: 7, ofEach: { lived: 2, caring: 1, professional: 1 } },
      setBy: AT_FIRST,
      why: 'A meeting of staff alone decides nothing here.',
      setOn: FIRST,
    }),
    rule({
      rule: 'may-decide',
      value: [
        'Which courses run, and who shapes them',
        'Whether a course goes on without a peer tutor or without a professional tutor',
        'How students and tutors look back on a course',
      ],
      setBy: AT_FIRST,
      why: '',
      setOn: FIRST,
    }),
    rule({
      rule: 'may-not-decide',
      value: [
        'How much money there is: the Trust holds it',
        'Who is employed',
        'Anything the safeguarding lead stops for safety',
      ],
      setBy: AT_FIRST,
      why: 'Better said at the start than found out in the middle.',
      setOn: FIRST,
    }),
    rule({
      rule: 'methods',
      value: ['consent', 'majority'],
      setBy: 'the board, at its third meeting',
      why: 'Consent for courses. A majority only where we have to choose between dates or names.',
      setOn: '2025-01-07',
    }),
    rule({
      rule: 'how-agendas-are-made',
      value:
        'Anybody on the board adds an item until the agenda closes. Rosa and Helen put them in order together, by telephone.',
      setBy: AT_FIRST,
      why: '',
      setOn: FIRST,
    }),
    rule({ rule: 'agenda-closes', value: 3, setBy: AT_FIRST, why: '', setOn: FIRST }),
    rule({
      rule: 'papers-out',
      value: 5,
      setBy: 'the board, at its second meeting',
      why: 'Some of us read slowly, or with somebody.',
      setOn: '2024-12-03',
    }),
    rule({
      rule: 'open-papers',
      value: true,
      setBy: 'the board, at its third meeting',
      why: '',
      setOn: '2025-01-07',
    }),
    rule({
      rule: 'agenda-closes',
      value: 7,
      setBy: 'the board, when the coordinator’s post was cut to 18 hours',
      why: 'Amina cannot send the agenda out in three days any more.',
      setOn: '2026-02-24',
    }),
    rule({
      rule: 'how-rules-change',
      value: 'By consent at a meeting with enough of us. A co-chair writes it down here the same day.',
      setBy: AT_FIRST,
      why: '',
      setOn: FIRST,
    }),
  ],
  hour: '14:00',
  place: 'The library, upstairs room',
  meetings: meetingsOf(
    // The first Tuesday of each month: sixteen as usual, seven below, two up.
    [
      ...[
        '2024-11-05',
        '2024-12-03',
        '2025-01-07',
        '2025-02-04',
        '2025-03-04',
        '2025-04-01',
        '2025-05-06',
        '2025-06-03',
      ],
      ...[
        '2025-07-01',
        '2025-08-05',
        '2025-09-02',
        '2025-10-07',
        '2025-11-04',
        '2025-12-02',
        '2026-01-06',
        '2026-02-03',
      ],
      ...['2026-03-03', '2026-04-07', '2026-05-05', '2026-06-02', '2026-07-07', '2026-08-04', '2026-09-01'],
      ...['2026-10-06', '2026-11-03'],
    ],
    [
      // In per cent: 50 60 40 50 60 50 40 60 50 40 50 60 40 50 40 60 · 40 44 36 40 36 44 36 · 50 55.
      ...[5, 6, 4, 5, 6, 5, 4, 6, 5, 4, 5, 6, 4, 5, 4, 6].map((lived) => [lived, 10] as const),
      ...([
        [4, 10],
        [4, 9],
        [4, 11],
        [4, 10],
        [4, 11],
        [4, 9],
        [4, 11],
      ] as const),
      ...([
        [5, 10],
        [6, 11],
      ] as const),
    ],
    [3, 2],
  ),
  titles: {
    lived: [
      'A quiet room on course days',
      'Letters that do not say which course',
      'What happens when somebody misses a week',
      'Travel money on the day, not a month later',
      'A course for people who have just been diagnosed',
      'Tea that is not from a machine',
      'Who reads the feedback, and when',
      'Symbols on the doors',
      'Carers on course days: where do we sit?',
      'Evening courses, and a bus home',
      'Who shapes the course on sleep',
      'A telephone that somebody answers',
    ],
    professional: [
      'Staffing of the spring courses',
      'Rooms and risk',
      'What the Trust asks of us this year',
      'Release of staff to teach',
      'Figures of the term',
    ],
    community: [
      'The library’s new opening hours',
      'A stall at the summer fair',
      'Advice on benefits before courses',
      'Using the hall on Saturdays',
    ],
  },
};

const AGREED = 'the group, in its first month';
const BEGAN = '2025-01-09';

/** The second group, led by people themselves with the Trust as helper: here it is the professionals who have stepped back. */
export const FINDERS: DemoGroup = {
  group: {
    name: 'Riverside Finding Out Group',
    purpose: 'We find out together what the college changes for people, and choose ourselves what is asked.',
    steward: VOICES,
    stewardUserLed: true,
    helper: TRUST,
    holdsTheMoney: VOICES,
  },
  startedOn: '2024-12-12',
  notHere: {
    words: 'People whose first language is not English.',
    toDo: 'We ask the group at St Mark’s Hall who would like to come.',
  },
  holders: [
    { name: 'Devon Clarke', perspective: 'lived', coChair: true },
    { name: 'Ines Duarte', perspective: 'lived' },
    { name: 'Eve Lawson', perspective: 'lived' },
    { name: 'Chidi Obi', perspective: 'lived' },
    { name: 'Marion Tate', perspective: 'caring' },
    {
      name: 'Callum Reid',
      perspective: 'professional',
      organisation: TRUST,
      openly: true,
      coChair: true,
      paid: true,
    },
    { name: 'Tom Brennan', perspective: 'professional', organisation: TRUST, openly: true, paid: true },
    {
      name: 'Gareth Pugh',
      perspective: 'community',
      organisation: 'Riverside Advice Centre',
      openly: true,
      paid: true,
    },
    {
      name: 'Tanya Brooks',
      perspective: 'community',
      organisation: 'Riverside Council',
      openly: true,
      paid: true,
    },
  ],
  rules: [
    rule({
      rule: 'enough-of-us',
      value: { atLeast: 5, ofEach: { lived: 2, professional: 1 } },
      setBy: AGREED,
      why: '',
      setOn: BEGAN,
    }),
    rule({ rule: 'methods', value: ['consensus', 'consent'], setBy: AGREED, why: '', setOn: BEGAN }),
    rule({ rule: 'open-papers', value: true, setBy: AGREED, why: '', setOn: BEGAN }),
  ],
  hour: '17:30',
  place: 'Riverside House, Elm room',
  meetings: meetingsOf(
    // The second Thursday of each month: sixteen as usual, then seven with nothing from a professional.
    [
      ...[
        '2025-01-09',
        '2025-02-13',
        '2025-03-13',
        '2025-04-10',
        '2025-05-08',
        '2025-06-12',
        '2025-07-10',
        '2025-08-14',
      ],
      ...[
        '2025-09-11',
        '2025-10-09',
        '2025-11-13',
        '2025-12-11',
        '2026-01-08',
        '2026-02-12',
        '2026-03-12',
        '2026-04-09',
      ],
      ...['2026-05-14', '2026-06-11', '2026-07-09', '2026-08-13', '2026-09-10', '2026-10-08', '2026-11-12'],
    ],
    Array.from({ length: 23 }, (_, at) => [at % 2 === 0 ? 5 : 4, 8] as const),
    [2, 3],
    16,
  ),
  titles: {
    lived: [
      'What we ask at the end of a course',
      'Questions that feel like a test',
      'Telling people what came of it',
      'Who may read the answers',
      'Asking people who stopped coming',
    ],
    professional: ['Which scale to use', 'Consent forms', 'What the Trust would like to know'],
    community: ['What other groups nearby ask', 'A shared page of findings'],
  },
};

/** Meetings by their days: the items of each, of how many, and how many a professional brought, in turn, until nobody does any more. */
function meetingsOf(
  days: readonly string[],
  shares: readonly (readonly [number, number])[],
  professionals: readonly [number, number],
  professionalsUntil = Infinity,
): readonly PastCounts[] {
  return days.map((heldOn, at) => {
    const [lived, all] = shares[at]!;
    const professional = at < professionalsUntil ? professionals[at % 2]! : 0;
    return { heldOn, lived, professional, community: all - lived - professional, papers: 6 - (at % 2) };
  });
}
