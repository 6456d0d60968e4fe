import type { Language } from '#design/layout.ts';
import type { Perspective } from '../../model/perspectives.ts';

const en = {
  title: 'Join this group',
  lead: 'Choose which kind of seat you would like. Nobody asks you to prove anything, or why.',
  perspective: 'Which seat would you like?',
  why: 'We ask so that no one perspective decides alone. You can leave it, and change it, whenever you like.',
  perspectives: {
    lived: { text: 'Lived experience', hint: 'I bring what I have lived through myself' },
    caring: { text: 'Caring', hint: 'I care for somebody, or have done' },
    professional: { text: 'Professional experience', hint: 'I bring what I know from my work' },
    community: {
      text: 'Community and partners',
      hint: 'I bring a neighbourhood, a faith, a charity, a service nearby',
    },
  } as Record<Perspective, { text: string; hint: string }>,
  organisation: 'Is the seat for an organisation?',
  noOrganisation: 'No, I come for myself',
  openly: 'The others may know what my seat is for',
  openlyHint: 'Then it stands by your name. Otherwise it is only counted, and never shown',
  openlyOff: 'Badges are off in this group: what your seat is for is shown nowhere.',
  paid: 'I am paid to be there, by the organisation I work for',
  paidHint: 'Who is paid to be there is always shown, so that everybody knows',
  send: 'Ask to join',
  sendOpen: 'Join',
  welcome: 'A co-chair will welcome you. You can take it back until then, and leave at any time.',
  leave: 'Not now',
  closed: 'The seats are closed just now. They may be opened again.',
  noSeats: 'No seats are set yet.',
  already: 'You are in this group already, or have asked to join.',
  yourSeat: 'Your seat',
  mistakes: {
    perspective: 'Choose which seat you would like',
    full: 'All of these seats are held just now. Choose another, or ask the group whether there should be more',
  },
};

const easy: typeof en = {
  ...en,
  lead: 'Choose a seat. You do not have to say why.',
  perspective: 'What do you bring?',
  why: 'We ask so that everybody has a say.',
  perspectives: {
    lived: { text: 'My own life', hint: 'I have lived through it' },
    caring: { text: 'Caring', hint: 'I care for somebody' },
    professional: { text: 'My job', hint: 'I do this as my job' },
    community: { text: 'My community', hint: 'I live or work near here' },
  },
  organisation: 'Do you come for an organisation?',
  noOrganisation: 'No, I come for me',
  openly: 'Other people can know this',
  openlyHint: 'If you do not tick this, we keep it private',
  openlyOff: 'We do not show what you bring in this group.',
  paid: 'My work pays me to be there',
  paidHint: 'We always show who is paid',
  welcome: 'Somebody will say welcome. You can leave when you like.',
  closed: 'Nobody can join just now.',
  noSeats: 'There are no seats yet.',
  already: 'You are in this group. Or you have asked to join.',
  mistakes: {
    perspective: 'Choose what you bring',
    full: 'Those seats are taken. Choose a different one.',
  },
};

export const joinText: Record<Language, typeof en> = { en, easy };
