import type { Language } from '#design/layout.ts';

const en = {
  title: 'I cannot come',
  lead: 'Tick each day that you cannot come. Your place stays yours, and you need not say why.',
  days: 'Which day?',
  keep: 'Tell the college',
  done: (days: number): string =>
    days === 0
      ? 'Thank you. We look forward to seeing you each time.'
      : 'Thank you for telling us. Your place is kept, and nobody will wonder where you are.',
  only: 'This is the only day left. If you give up your place, somebody else can have it.',
  every:
    'You have told us that you cannot come to any of the days left. If you give up your place, somebody else can have it.',
  orGiveUp: 'If you would rather not come any more, you can give up your place:',
  giveUp: 'Give up my place',
  noPlace: 'You have no place here',
  noPlaceWhat: 'There is nothing to tell us: nobody expects you.',
  over: 'This is over',
  overWhat: 'It has had its last session, so there is nothing to tell us.',
  course: 'Back to the course',
  mend: 'Please mend one thing',
  mistakes: { none: 'Tick the day you cannot come' },
};

const easy: typeof en = {
  title: 'I cannot come',
  lead: 'Choose the days you cannot come. You keep your place. You do not have to say why.',
  days: 'Which day?',
  keep: 'Tell the college',
  done: (days) =>
    days === 0 ? 'Thank you. See you soon.' : 'Thank you for telling us. You keep your place.',
  only: 'There is only one day left. Somebody else can have your place if you give it up.',
  every: 'You cannot come on any day. Somebody else can have your place if you give it up.',
  orGiveUp: 'Do you want to stop? You can give up your place:',
  giveUp: 'Give up my place',
  noPlace: 'You have no place here',
  noPlaceWhat: 'You do not have to do anything.',
  over: 'This is over',
  overWhat: 'You do not have to do anything.',
  course: 'Back to the course',
  mend: 'Please look at this again',
  mistakes: { none: 'Please choose a day.' },
};

/** Words of the page on which somebody says that they cannot come to a session. */
export const cannotComeText: Readonly<Record<Language, typeof en>> = { en, easy };
