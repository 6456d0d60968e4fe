import { idSql } from './made-ids.ts';
import type { Kind } from './made-ids.ts';
import { NAME_SQL } from './names.ts';
import type { Sizes } from './sizes.ts';

/** How many runs the visited college offers now, and beside them one that nobody has booked yet. */
export const OFFERED = 40;
export const EMPTY_RUN = OFFERED + 1;
const TERMS = 12;
const COURSES = 20;
const TAKEN = 12;
/** Numbers from here on belong to what is on now. */
const NOW = 100_000_000;

const SENTENCES = [
  'We look at what sleep is for, and what gets in its way.',
  'Everybody brings what they know, and nobody has to speak.',
  'There is tea, and a quiet room to step out to.',
  'You will try three small things and keep the one that suits you.',
  'Two tutors hold the time, one of whom has been there.',
  'We walk along the river when it is dry, at the pace of the slowest.',
  'Bring a photograph, a song or nothing at all.',
  'By the end we hope you have met somebody you would like to meet again.',
  'The first session says how the others will go, and you may leave after it.',
  'We write a page of our own about money, letters and who can help with both.',
  'A friend or a supporter is as welcome as you are.',
  'Paints, clay and paper are here; the mess is part of it.',
  'We ask what worked, and change the next course by it.',
]
  .map((sentence) => `'${sentence}'`)
  .join(', ');

const id = (kind: Kind, n: string) => idSql(kind, n);
const series = (from: number, to: number) => `generate_series(${from}, ${to}) n`;
const made = `'2023-01-09T09:00:00Z'::timestamptz`;

/** Each table with the statements that fill it, in order. Every space, run and person is worked out from its number. */
export function fillSql(sizes: Sizes): readonly (readonly [table: string, ...statements: string[]])[] {
  return [...people(sizes), ...courses(sizes), ...runs(sizes), ...places(sizes), ...history(sizes)];
}

function spaceOfPerson({ home, others }: Sizes, n: string): string {
  return others === 0
    ? id('space', '0')
    : id('space', `case when ${n} <= ${home} then 0 else 1 + (${n} - ${home} - 1) % ${others} end`);
}

/** The space of a past run: the visited college's come first, the other colleges' in turn after them. */
function spaceNumberOfRun({ homeRuns, others }: Sizes, n: string): string {
  return others === 0
    ? '0'
    : `case when ${n} <= ${homeRuns} then 0 else 1 + (${n} - ${homeRuns} - 1) % ${others} end`;
}

function pastRuns({ homeRuns, others, runsEach }: Sizes): number {
  return homeRuns + others * runsEach;
}

function people(sizes: Sizes) {
  const space = spaceOfPerson(sizes, 'n');
  const all = series(1, sizes.people);
  const named = `select n, ${NAME_SQL.first} as first, ${NAME_SQL.last} as last from ${all}`;
  return [
    [
      'people_persons',
      `insert into people_persons (space_id, id, name, sort_key, email, phone, named_as, created_at)
       select ${space}, ${id('person', 'n')}, first || ' ' || last, lower(first || ' ' || last), 'p' || n || '@people.example', '07700 ' || lpad(n::text, 7, '0'),
              (array['full name', 'first name', 'not said'])[1 + n % 3], ${made} from (${named}) named`,
    ],
    [
      'people_name_words',
      `insert into people_name_words (space_id, word, person_id)
       select ${space}, word, ${id('person', 'n')} from (${named}) named, lateral (values (lower(first)), (lower(last))) words (word)`,
    ],
    [
      'people_roles',
      `insert into people_roles (space_id, person_id, role, given_at) values (${id('space', '0')}, ${id('person', '1')}, 'coordinator', ${made})`,
    ],
  ] as const;
}

function courses({ others }: Sizes) {
  const words = (from: number) =>
    `(select string_agg((array[${SENTENCES}])[1 + (${from} + n * k) % 13], ' ') from generate_series(1, 5) k)`;
  const version = (
    space: string,
    n: string,
  ) => `${space}, ${id('course', n)}, 1, 'Living well, part ' || n, 'course', (array['sleep', 'creativity', 'work'])[1 + n % 3],
    ${words(1)}, ${words(4)}, ${words(8)}, array['everyone'], ${made}`;
  const own = id('space', '0');
  const other = id('space', 'n - 1000');
  const elsewhere = series(1001, 1000 + others);
  return [
    [
      'college_courses',
      `insert into college_courses (space_id, id, sort_key, created_at) select ${own}, ${id('course', 'n')}, 'living well ' || n, ${made} from ${series(1, COURSES)}`,
      `insert into college_courses (space_id, id, sort_key, created_at) select ${other}, ${id('course', 'n')}, 'living well ' || n, ${made} from ${elsewhere}`,
    ],
    [
      'college_course_versions',
      `insert into college_course_versions (space_id, course_id, number, title, kind, subject, about, aims, outline, who_for, made_at) select ${version(own, 'n')} from ${series(1, COURSES)}`,
      `insert into college_course_versions (space_id, course_id, number, title, kind, subject, about, aims, outline, who_for, made_at) select ${version(other, 'n')} from ${elsewhere}`,
    ],
    [
      'college_terms',
      `insert into college_terms (space_id, id, slug, name, starts_on, ends_on, created_at) values (${own}, ${id('term', '0')}, 'autumn-2026', 'Autumn 2026', '2026-09-14', '2026-12-18', ${made})`,
      `insert into college_terms (space_id, id, slug, name, starts_on, ends_on, created_at)
         select ${own}, ${id('term', 'n')}, 'term-' || n, 'Term ' || n, '2023-01-09'::date + n * 90, '2023-03-31'::date + n * 90, ${made} from ${series(1, TERMS)}`,
      `insert into college_terms (space_id, id, slug, name, starts_on, ends_on, created_at) select ${other}, ${id('term', 'n')}, 'term-1', 'Term 1', '2023-01-09', '2023-03-31', ${made} from ${elsewhere}`,
    ],
    [
      'college_venues',
      `insert into college_venues (space_id, id, name, sort_key, address, getting_there)
       select ${own}, ${id('venue', 'n')}, 'House ' || n, 'house ' || n, n || ' River Street', 'Bus 9 stops outside. Ring the bell by the green door.' from ${series(1, 4)}`,
    ],
    [
      'college_rooms',
      `insert into college_rooms (space_id, id, venue_id, name, sort_key, step_free, hearing_loop, quiet_room, holds)
       select ${own}, ${id('room', 'n')}, ${id('venue', '1 + n % 4')}, 'Room ' || n, 'room ' || n, n % 2 = 0, n % 3 = 0, null, 24 from ${series(1, 12)}`,
    ],
  ] as const;
}

function runs(sizes: Sizes) {
  const past = series(1, pastRuns(sizes));
  const number = spaceNumberOfRun(sizes, 'n');
  const placed = `select n, ${number} as s from ${past}`;
  const columns =
    'space_id, id, code, term_id, course_id, course_version, room_id, places, state, created_at, published_at';
  const day = `'2023-01-16T10:00:00Z'::timestamptz + ((n % 900) || ' days')::interval`;
  const soon = `'2026-11-24T10:00:00Z'::timestamptz + ((n % 5) || ' days')::interval + ((7 * k) || ' days')::interval`;
  const current = (i: string) => `${NOW} + ${i}`;
  return [
    [
      'college_runs',
      `insert into college_runs (${columns}) select ${id('space', 's')}, ${id('run', 'n')}, 'past-' || n, ${id('term', `case when s = 0 then 1 + n % ${TERMS} else 1000 + s end`)},
         ${id('course', `case when s = 0 then 1 + n % ${COURSES} else 1000 + s end`)}, 1, null, 20, 'published', ${made}, ${made} from (${placed}) placed`,
      `insert into college_runs (${columns}) select ${id('space', '0')}, ${id('run', current('n'))}, 'now-' || n, ${id('term', '0')}, ${id('course', `1 + n % ${COURSES}`)}, 1,
         ${id('room', '1 + n % 12')}, 20, 'published', ${made}, ${made} from ${series(1, EMPTY_RUN)}`,
    ],
    [
      'college_sessions',
      `insert into college_sessions (space_id, id, run_id, number, starts_at, ends_at) select ${id('space', 's')}, ${id('session', 'n * 2 + k')}, ${id('run', 'n')}, 1 + k,
         ${day} + ((7 * k) || ' days')::interval, ${day} + ((7 * k) || ' days')::interval + '2 hours' from (${placed}) placed, generate_series(0, 1) k`,
      `insert into college_sessions (space_id, id, run_id, number, starts_at, ends_at) select ${id('space', '0')}, ${id('session', `${NOW} + n * 4 + k`)}, ${id('run', current('n'))}, 1 + k, ${soon}, ${soon} + '2 hours'
         from ${series(1, EMPTY_RUN)}, generate_series(0, 3) k`,
    ],
    [
      'college_run_tutors',
      `insert into college_run_tutors (space_id, id, run_id, person_id, role) select ${id('space', 's')}, ${id('tutor', 'n * 2 + k')}, ${id('run', 'n')}, ${tutorOf(sizes)},
         (array['peer', 'professional'])[1 + k] from (${placed}) placed, generate_series(0, 1) k`,
      `insert into college_run_tutors (space_id, id, run_id, person_id, role) select ${id('space', '0')}, ${id('tutor', `${NOW} + n * 2 + k`)}, ${id('run', current('n'))}, ${id('person', '2 + n * 2 + k')},
         (array['peer', 'professional'])[1 + k] from ${series(1, EMPTY_RUN)}, generate_series(0, 1) k`,
    ],
    [
      'thread_contributions',
      `insert into thread_contributions (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_at) select ${id('space', 's')}, ${id('contribution', 'n * 2 + k')}, 'run',
         ${id('run', 'n')}, ${tutorOf(sizes)}, (array['peer', 'professional'])[1 + k], 'deliver', 'shaped it', 'confirmed', 'web', ${made} from (${placed}) placed, generate_series(0, 1) k`,
      `insert into thread_contributions (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_at) select ${id('space', '0')}, ${id('contribution', `${NOW} + n * 2 + k`)}, 'course',
         ${id('course', 'n')}, ${id('person', '2 + n * 2 + k')}, (array['peer', 'professional'])[1 + k], 'design', 'helped decide', 'confirmed', 'web', ${made} from ${series(1, COURSES)}, generate_series(0, 1) k`,
    ],
  ] as const;
}

/** A tutor of a past run `n`, the `k`-th: somebody of the same space. */
function tutorOf({ home, homeRuns, others }: Sizes): string {
  const own = `1 + (n * 2 + k) % ${home}`;
  if (others === 0) return id('person', own);
  const j = `(n - ${homeRuns} - 1)`;
  return id(
    'person',
    `case when n <= ${homeRuns} then ${own} else ${home} + 1 + ${j} % ${others} + ${others} * ((${j} / ${others} * 2 + k) % 300) end`,
  );
}

/** Two places each on past runs, and twelve on every run of now. */
function places(sizes: Sizes) {
  const { home, homeRuns, others, runsEach } = sizes;
  const columns = 'space_id, id, run_id, person_id, state, channel, booked_at';
  return [
    [
      'college_bookings',
      `insert into college_bookings (${columns}) select ${id('space', '0')}, ${id('booking', 'n')}, ${id('run', `1 + n % ${homeRuns}`)}, ${id('person', '1 + n / 2')}, 'booked', 'web', ${made}
         from ${series(0, 2 * home - 1)}`,
      ...(others === 0
        ? []
        : [
            `insert into college_bookings (${columns}) select ${id('space', `1 + q % ${others}`)}, ${id('booking', 'n')},
         ${id('run', `${homeRuns} + 1 + q % ${others} + ${others} * ((q / ${others} + (n % 2) * 7) % ${runsEach})`)}, ${id('person', `${home} + 1 + q`)}, 'booked', 'web', ${made}
         from (select n, (n - ${2 * home}) / 2 as q from ${series(2 * home, 2 * sizes.people - 1)}) counted`,
          ]),
      `insert into college_bookings (${columns}) select ${id('space', '0')}, ${id('booking', `${NOW} + n * 100 + k`)}, ${id('run', `${NOW} + n`)}, ${id('person', `200 + n * ${TAKEN} + k`)}, 'booked', 'web', ${made}
         from ${series(1, OFFERED)}, generate_series(0, ${TAKEN - 1}) k`,
    ],
  ] as const;
}

/** As many events as were asked for, spread evenly over people and over three years; one in twenty done on somebody's behalf. */
function history(sizes: Sizes) {
  const person = `1 + n % ${sizes.people}`;
  return [
    [
      'events',
      `insert into events (space_id, id, type, subject_type, subject_id, actor_person_id, on_behalf_of_person_id, channel, happened_at, data)
       select ${spaceOfPerson(sizes, `(${person})`)}, ${id('event', 'n')}, 'PlaceBooked', 'booking', ${id('booking', `2 * (n % ${sizes.people}) + (n / ${sizes.people}) % 2`)}, ${id('person', `(${person})`)},
              case when n % 20 = 0 then ${id('person', `(${person})`)} end, 'web', ${made} + n * interval '1 second' * ${Math.max(1, Math.floor(100_000_000 / sizes.events))},
              json_build_object('runId', ${id('run', `1 + n % ${pastRuns(sizes)}`)})::jsonb from ${series(0, sizes.events - 1)}`,
    ],
  ] as const;
}
