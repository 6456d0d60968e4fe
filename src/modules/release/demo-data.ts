// The demonstration's staff: nobody in it exists. Names that the spreadsheet of the spring brings are not among them.

export const ADHD = 'Living with ADHD as an adult';

/** Members of staff who taught in the terms before the story begins; those with an address were asked about by mail. */
export const STAFF: readonly {
  readonly name: string;
  readonly job: string;
  readonly email: string | null;
}[] = [
  { name: 'Anita Shah', job: 'nurse', email: 'anita@hospital.example' },
  { name: 'Peter Lowe', job: 'psychologist', email: 'peter@hospital.example' },
  { name: 'Siân Hughes', job: 'occupational therapist', email: 'sian@hospital.example' },
  { name: 'Kofi Boateng', job: 'social worker', email: 'kofi@hospital.example' },
  { name: 'Elena Petrova', job: 'dietitian', email: null },
  { name: 'Martin Shaw', job: 'paramedic', email: null },
];

export interface PastRun {
  readonly course: string;
  readonly peer: string;
  readonly staff: string;
  readonly day: string;
}

/** Two terms that are over: a run each for those who taught, in one room, on different days. */
export const PAST_TERMS: readonly {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly runs: readonly PastRun[];
}[] = [
  {
    name: 'Spring 2026',
    startsOn: '2026-01-12',
    endsOn: '2026-03-27',
    runs: [
      {
        course: 'Wellness Recovery Action Planning (WRAP)',
        peer: 'Sam Okafor',
        staff: 'Tom Brennan',
        day: '2026-01-20',
      },
      { course: 'Sleep well', peer: 'Devon Clarke', staff: 'Priya Nair', day: '2026-01-28' },
      { course: 'Understanding anxiety', peer: 'Hannah Weiss', staff: 'Dr Olu Adeyemi', day: '2026-02-05' },
      { course: 'Talking about medication', peer: 'Ines Duarte', staff: 'Anita Shah', day: '2026-02-10' },
      { course: 'Hearing voices', peer: 'Ines Duarte', staff: 'Peter Lowe', day: '2026-02-24' },
      {
        course: 'Creative writing for wellbeing',
        peer: 'Eve Lawson',
        staff: 'Siân Hughes',
        day: '2026-03-10',
      },
      {
        course: 'Caring for someone, caring for yourself',
        peer: 'Marion Tate',
        staff: 'Jo Whitfield',
        day: '2026-03-14',
      },
    ],
  },
  {
    name: 'Summer 2026',
    startsOn: '2026-04-20',
    endsOn: '2026-07-17',
    runs: [
      {
        course: 'Wellness Recovery Action Planning (WRAP)',
        peer: 'Sam Okafor',
        staff: 'Tom Brennan',
        day: '2026-04-28',
      },
      { course: 'Mindfulness: eight weeks', peer: 'Grace Mbeki', staff: 'Alan Price', day: '2026-05-06' },
      { course: 'Sleep well', peer: 'Devon Clarke', staff: 'Priya Nair', day: '2026-05-13' },
      { course: 'What is co-production?', peer: 'Sam Okafor', staff: 'Ruth Adler', day: '2026-05-19' },
      {
        course: 'Caring for someone, caring for yourself',
        peer: 'Marion Tate',
        staff: 'Kofi Boateng',
        day: '2026-05-30',
      },
      { course: 'Understanding anxiety', peer: 'Hannah Weiss', staff: 'Elena Petrova', day: '2026-06-04' },
      { course: 'Walk and talk', peer: 'Grace Mbeki', staff: 'Martin Shaw', day: '2026-06-16' },
      { course: 'Getting online', peer: 'Chidi Obi', staff: 'Mark Idle', day: '2026-06-22' },
      { course: 'Hearing voices', peer: 'Ines Duarte', staff: 'Siân Hughes', day: '2026-07-01' },
    ],
  },
];

/** What four managers were asked for "Living with ADHD", and what came of it: three said no, one said nothing. */
export const ADHD_REQUESTS = [
  {
    who: 'Anita Shah',
    manager: { name: 'Carol Winter', email: 'carol.winter@hospital.example' },
    askedOn: '2026-10-05',
    answer: { on: '2026-10-09', how: 'web', reason: 'staffing', saidBy: undefined },
  },
  {
    who: 'Peter Lowe',
    manager: { name: 'Imran Sadiq', email: null },
    askedOn: '2026-10-05',
    answer: { on: '2026-10-12', how: 'phone', reason: 'clinical need', saidBy: 'Imran Sadiq' },
  },
  {
    who: 'Siân Hughes',
    manager: { name: 'Lorna Keane', email: 'lorna.keane@hospital.example' },
    askedOn: '2026-10-06',
    answer: { on: '2026-10-14', how: 'web', reason: 'not part of the role', saidBy: undefined },
  },
  {
    who: 'Kofi Boateng',
    manager: { name: 'Bev Tranter', email: 'bev.tranter@council.example' },
    askedOn: '2026-10-06',
    answer: null,
  },
] as const;

/** What Priya asked last week: days that might be possible next term. */
export const PRIYAS_REQUEST = {
  who: 'Priya Nair',
  manager: { name: 'Gill Whitaker', email: 'gill.whitaker@hospital.example' },
  askedOn: '2026-11-19',
  fromOn: '2027-01-11',
  toOn: '2027-03-26',
  weekdays: [3, 4],
  from: '13:00',
  until: '16:00',
  whatFor: 'Teaching at the college next term',
} as const;

export const AIM = {
  aim: { people: 17, by: '2027-07-31' },
  setOn: '2026-07-06',
  setBy: 'The Curriculum Board',
  reason: 'Fourteen taught in the year before. A fifth more would let every run have its pair.',
};
