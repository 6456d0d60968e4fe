import type { Mark } from '#modules/college/index.ts';

/** How a class of the demonstration comes, in turn: most are here, now and then somebody cannot, and one goes missing. */
export const MARKS_IN_TURN: readonly Mark[] = [
  'present',
  'present',
  'apologies',
  'present',
  'present',
  'part',
  'present',
  'present',
  'did not come',
  'present',
  'present',
];

/** The session whose register nobody has taken yet: the last one that is over of this run. */
export const NO_REGISTER_YET = 'CRE-A';

/** The college's own steps, as its safeguarding lead and its peer tutors wrote them together. */
export const STEPS = {
  value: `- Somebody is in danger now: ring 999, and stay with them if that is safe for you.
- Somebody tells you something that worries you: listen, thank them, and do not promise to keep it to yourself.
- Tell Amina the same day, on 020 7946 0101. When she is not there, ring the duty desk at Riverside House, 020 7946 0190, until 8pm.
- Write down what was said in the person's own words, with the time, and give it to Amina. Write it nowhere else.
- Ask somebody afterwards how you are. You need not carry it alone.`,
  setBy: 'the safeguarding lead with the peer tutors’ meeting',
  reason: 'So that nobody has to look for a policy when it matters.',
} as const;

interface Answers {
  readonly keep: string;
  readonly better: string;
  readonly takeAway: string;
  readonly together: 'together' | 'in part' | 'not together' | 'cannot say' | 'not answered';
}

/** Looking back on the one run of the autumn that is over. */
export const LOOKED_BACK = {
  ref: 'WRAP-A',
  laidOpenOn: '2026-10-20',
  students: [
    {
      keep: 'That nobody minded when I only listened.',
      better: 'The second week was a lot of paper. Two pages would do.',
      takeAway: 'A list on my fridge of what I am like when I am well.',
      together: 'together',
      fromHowMany: 2,
    },
    {
      keep: 'Tea at half past. We talked most then.',
      better: 'Start at half past ten: the 19 comes at twenty past.',
      takeAway: 'I told my sister what helps.',
      together: 'together',
      fromHowMany: 4,
    },
    { keep: '', better: '', takeAway: '', together: 'in part', fromHowMany: 2 },
    {
      keep: 'Maya and Tom did not always agree, and said so.',
      better: 'More time for the crisis part, and not in the last hour.',
      takeAway: '',
      together: 'together',
      fromHowMany: 2,
    },
    { keep: '', better: 'A quieter room.', takeAway: '', together: 'not together', fromHowMany: 1 },
  ] satisfies readonly (Answers & { fromHowMany: number })[],
  tutors: [
    {
      name: 'Maya Iqbal',
      keep: 'Two of the students led the third session.',
      better: 'We planned the last session by ourselves, and it showed.',
      takeAway: 'Ask in week one what should be in week five.',
      together: 'in part',
    },
    {
      name: 'Tom Brennan',
      keep: 'The pace. Nobody was hurried.',
      better: 'My handouts were too long.',
      takeAway: 'Fewer slides; more of what people bring.',
      together: 'together',
    },
  ] satisfies readonly (Answers & { name: string })[],
  nextTime: [
    'We will begin at 10.30am, when the 19 has come.',
    'We will ask in the first week what the last one should hold.',
    'We will cut the handouts to two pages, and offer them in large print.',
  ],
} as const;
