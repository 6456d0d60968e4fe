import { plural } from '#design/plural.ts';
import type { Language } from '#design/layout.ts';
import type { Perspective } from '../../model/perspectives.ts';

const en = {
  title: 'The seats',
  lead: 'Which seats this group keeps, so that no one perspective decides alone.',
  none: 'No seats are set yet.',
  caption: 'Seats by perspective',
  head: ['Perspective', 'Seats', 'Held now', 'Organisations'] as readonly string[],
  perspective: {
    lived: 'Lived experience',
    caring: 'Caring for somebody',
    professional: 'Professional experience',
    community: 'Community and partners',
  } as Record<Perspective, string>,
  notTold: 'Not told',
  whyNotTold:
    'How many of each are held is not told just now: with so few, it would say who holds which. Whoever wants to can hold their seat openly.',
  noOrganisation: 'None named',
  easySeats: (what: string, seats: number, held: number | null) =>
    `${what}: ${seats}${held === null ? '' : `, ${held} held`}`,
  open: 'The seats are open.',
  openUntil: (day: string) => `The seats are open until ${day}.`,
  closed: (day: string) => `The seats were closed on ${day}. They can be opened again.`,
  notHere: 'Who is not here yet?',
  notHereLead:
    'Asked of the whole group before its seats close. Think of who this is about, and who would have to live with what is decided.',
  nothingSaid: 'Nobody has answered yet.',
  said: (day: string) => `Said on ${day}`,
  toDo: 'What we do about it:',
  words: 'What you would say',
  wordsHint: 'People or groups of people, not names: everybody reads this',
  toDoLabel: 'What will the group do about it?',
  say: 'Add this',
  join: 'Join this group',
  missingWords: 'Say in a few words who is not here yet, or that you believe everybody is',
};

const easy: typeof en = {
  ...en,
  lead: 'These are the seats in this group. A seat is a place for a person.',
  none: 'There are no seats yet.',
  perspective: {
    lived: 'People who have lived through it',
    caring: 'People who care for somebody',
    professional: 'People who do it as their job',
    community: 'People from round here',
  },
  notTold: 'We do not say',
  whyNotTold: 'We do not say how many people have a seat. This keeps people private.',
  easySeats: (what, seats, held) =>
    `${what}. ${plural(seats, { one: '# seat', other: '# seats' })}.${held === null ? '' : ` ${held} taken.`}`,
  open: 'You can ask for a seat.',
  openUntil: (day) => `You can ask for a seat until ${day}.`,
  closed: (day) => `Nobody can ask for a seat since ${day}.`,
  notHereLead: 'We ask this before we close the seats. Who should be in this group?',
  nothingSaid: 'Nobody has said anything yet.',
  toDo: 'What we will do:',
  words: 'Who is missing?',
  wordsHint: 'Do not write names. Everybody can read this.',
  toDoLabel: 'What can the group do?',
  missingWords: 'Say who is missing',
};

export const seatsText: Record<Language, typeof en> = { en, easy };
