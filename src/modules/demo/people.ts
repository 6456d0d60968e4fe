import type { SpaceRole } from '#modules/people/index.ts';

/** Somebody one can be for five minutes. Nobody in the demonstration exists. */
export interface DemoPerson {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly SpaceRole[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly card: { readonly who: string; readonly what: string } | null;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    slug: 'amina',
    name: 'Amina Yusuf',
    roles: ['steward', 'coordinator'],
    email: 'amina@riverside.example',
    phone: '020 7946 0101',
    card: {
      who: 'coordinator, 18 hours a week',
      what: 'Five things need you. Ring Arthur about his place, bring in next term’s spreadsheet and mend it.',
    },
  },
  {
    slug: 'maya',
    name: 'Maya Iqbal',
    roles: ['tutor'],
    email: 'maya@people.example',
    phone: '020 7946 0102',
    card: {
      who: 'peer tutor',
      what: 'See your week and its day pack, say whether you shaped a course, and choose how you are named.',
    },
  },
  {
    slug: 'priya',
    name: 'Priya Nair',
    roles: ['tutor'],
    email: 'priya@hospital.example',
    phone: '020 7946 0103',
    card: {
      who: 'nurse and professional tutor',
      what: 'Ask your manager for time to teach, see what they answer, and who comes to your course.',
    },
  },
  {
    slug: 'daniel',
    name: 'Daniel Osei',
    roles: ['member'],
    email: 'daniel@people.example',
    phone: '020 7946 0104',
    card: {
      who: 'student',
      what: 'See when you walk next and how to get there, find another course and book it.',
    },
  },
  {
    slug: 'rosa',
    name: 'Rosa Bianchi',
    roles: ['member'],
    email: 'rosa@people.example',
    phone: null,
    card: {
      who: 'co-chair of the curriculum board, lived experience',
      what: 'The agenda that closes tomorrow: add an item, say “I see it differently”, and read the chart.',
    },
  },
  {
    slug: 'helen',
    name: 'Helen Marsh',
    roles: ['member'],
    email: 'helen@hospital.example',
    phone: null,
    card: null,
  },
  {
    slug: 'ruth',
    name: 'Ruth Adler',
    roles: ['tutor'],
    email: 'ruth@hospital.example',
    phone: null,
    card: null,
  },
  {
    slug: 'leon',
    name: 'Leon Fraser',
    roles: ['tutor'],
    email: 'leon@people.example',
    phone: null,
    card: null,
  },
  {
    slug: 'nadia',
    name: 'Nadia Rahman',
    roles: ['tutor'],
    email: 'nadia@people.example',
    phone: null,
    card: null,
  },
  { slug: 'arthur', name: 'Arthur Pell', roles: [], email: null, phone: '020 7946 0171', card: null },
];
