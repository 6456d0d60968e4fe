/** The board's decision of 3 November 2026, and the one of October to regroup. Nobody in it exists. */

export const ADHD = {
  course: {
    title: 'Living with ADHD as an adult',
    kind: 'workshop',
    subject: 'Understanding',
    about: 'Diagnosis in adulthood, and what people wish they had known.',
    aims: 'A few things other people do that you might try, and the company of people whose heads work like yours.',
    outline: `- Hello, and how to sit, stand or walk about as you like
- What it was like before anybody said the word
- What a diagnosis changes, and what it does not
- Things that help, collected on one long sheet of paper

You may come without a diagnosis, and need not say whether you have one.`,
    whoFor: ['everyone'],
    accessNotes:
      'Things to fidget with are on every table. There is a break every half hour, and the door stays open.',
  },
  term: { name: 'January 2027', startsOn: '2027-01-25', endsOn: '2027-01-30' },
  room: { venue: 'Riverside House', room: 'Oak room' },
  day: '2027-01-27',
  from: '13:30',
  to: '16:00',
  places: 14,
  tutors: ['Nadia Rahman', 'Leon Fraser'],
  departure:
    'Four teams were asked to release somebody and none did. The board decided to run it once with two peer tutors.',
} as const;

const POSTPONE = 'Postpone it until a professional tutor is released';
const ONCE = 'Run once, peer-led, with two peer tutors; look again on 31 March';

export const DECISION = {
  question: 'Should Living with ADHD run with no professional tutor?',
  plainWords:
    'Every course here has a peer tutor and a professional tutor. For Living with ADHD no professional tutor was found: four teams were asked to release somebody. Nineteen people are waiting. The board had to say whether it runs all the same.',
  easyWords:
    'We teach with two people.\nOne has lived through it. One does it as a job.\nFor this course nobody could come from their job.\n19 people are waiting.\nShould we do it anyway?',
  options: [ONCE, POSTPONE, 'Run it from now on with two peer tutors'],
  proposed: ONCE,
  hostWanted: POSTPONE,
  hostSaid:
    'The Trust would rather postpone. A course without a professional tutor is not what we told the commissioner, and one release may still come.',
  entries: [
    {
      kind: 'must be asked',
      who: 'The 19 people on the list for the course',
      why: 'It is their course that waits',
    },
    { kind: 'can stop it', who: 'The safeguarding lead', why: 'For safety, in writing' },
    {
      kind: 'off the table',
      who: 'A paid private psychologist',
      why: 'The contract runs to March 2027 and allows no other; the commissioner says so',
    },
  ],
  asked:
    'All 19 were rung or written to. Fourteen would come to a peer-led course, two would rather wait, three could not be reached.',
  evidence: {
    releases: {
      title: 'Four requests to release somebody, October 2026',
      said: 'Four teams were asked for one morning in January. Three said no: staffing, clinical need, and no money for cover. One did not answer.',
      limits: 'It says nothing of next term, and nothing against anybody who was asked.',
    },
    account: {
      title: 'What it was like to be told at 41',
      said: 'I was told at 41, in a corridor. The leaflet was written by somebody who had never lost their keys twice in one morning. What helped was an afternoon with five people who laughed at the same things. Nobody there had a lanyard. I would have liked somebody to ask about tablets, and there was nobody, so I asked my doctor. I am not saying it needs no professional. I am saying it did not need one to begin.',
      limits: 'One person’s afternoon. It is mine, and I may take it back.',
    },
    waiting: {
      title: 'The waiting list on 2 November 2026',
      said: '19 people have asked for the course. The longest have waited since April.',
      limits: 'Who never asked because it was full is not on it.',
    },
  },
  challenge: {
    words: 'Nineteen is who we know of. It is not a reason to lower what we promised them.',
    reply: 'Nobody lowers it. We say openly that it is without a professional tutor, and people choose.',
  },
  reasons:
    'Nobody had an objection that could not be met. Two trained peer tutors, with Amina in the building. Once, so that it is not a habit; and we go on asking for release.',
  ruth: 'I can live with it. Each time we manage without, it gets easier for teams to refuse release.',
  leon: 'Peer-led is fine. Calling it an exception makes us sound like the thing that is missing.',
  lookAgainOn: '2027-03-31',
} as const;

export const REGROUP = {
  question:
    'Fewer of our items come from members with lived experience and carers since March. What do we do?',
  plainWords:
    'Since the agenda closes a week earlier, fewer items come from people with lived experience and carers. The chart showed it in September.',
  easyWords: 'We have fewer things to talk about from some people.\nIt began in March.\nWhat can we do?',
  option: 'Keep the first three places of each agenda for them, and ring round before it closes',
  other: 'Wait another three months',
  reasons: 'The deadline moved, and nobody asked who it would leave out. Rosa and Helen ring round together.',
  title: 'How our agendas are made',
} as const;

/** How the people of the board read the chart: in the order of its seats, each side apart. */
export const READINGS = [
  {
    name: 'Leon Fraser',
    reading: 'slipping',
    words: 'I stopped bringing things when the form closed before my shift was out.',
    differ: 'Whether two better months mean it is over.',
  },
  {
    name: 'Nadia Rahman',
    reading: 'slipping',
    words: 'Nobody meant it. A week is long when you do not know how you will be.',
    differ: '',
  },
  {
    name: 'Grace Mbeki',
    reading: 'slipping',
    words: '',
    differ: 'Whether it was the deadline or the hours.',
  },
  {
    name: 'Marion Tate',
    reading: 'cannot say',
    words: 'Carers bring fewer things anyway. I would not read it off a line.',
    differ: '',
  },
  { name: 'Joyce Appiah', reading: 'slipping', words: '', differ: '' },
  {
    name: 'Helen Marsh',
    reading: 'slipping',
    words: 'We cut the hours and then were surprised.',
    differ: '',
  },
  {
    name: 'Alan Price',
    reading: 'as it should be',
    words: 'Four of eleven items is a good share of a full agenda.',
    differ: 'Whether the number of items is the right thing to count.',
  },
  { name: 'Tanya Brooks', reading: 'slipping', words: '', differ: '' },
  { name: 'Mark Idle', reading: 'cannot say', words: '', differ: '' },
  {
    name: 'Gareth Pugh',
    reading: 'as it should be',
    words: 'What people bring matters more than how much.',
    differ: '',
  },
] as const;

/** The meeting to come, whose agenda closes tomorrow. */
export const NEXT = {
  heldOn: '2026-12-01',
  purpose:
    'To settle the spring: what runs, who shapes it, and what we say about the run without a professional tutor.',
  question: 'Which courses of the spring have nobody yet to shape them, and what do we do about it?',
  items: [
    {
      by: 'Leon Fraser',
      title: 'What we call a peer-led run',
      about: 'Not an exception. What, then?',
      minutes: 20,
      decisionSought: true,
    },
    {
      by: 'Ruth Adler',
      title: 'Asking for release earlier',
      about: 'By September for January, with the dates.',
      minutes: 15,
      decisionSought: false,
    },
    {
      by: 'Joyce Appiah',
      title: 'Carers on course days: where do we sit?',
      about: '',
      minutes: 10,
      decisionSought: false,
    },
  ],
  action: {
    words: 'Ask the four teams for release again, with three dates each',
    who: 'Helen Marsh',
    byDay: '2026-12-18',
  },
} as const;
