import type { Language } from '#design/layout.ts';
import type { Reading, Side } from '#modules/thread/index.ts';

const en = {
  title: 'Is anything slipping?',
  lead: 'What the records of this group’s meetings show, for the group and for nobody in it. Both ends are watched: a voice that goes missing, and one that takes over.',
  others: 'What else is counted',
  othersLink: 'Show it',
  download: 'Download all figures (CSV, for a spreadsheet)',
  careful:
    'The records show that something changed, never why. Of a hundred groups in which nothing changes, about sixteen show such a run within a year by chance. So ask people before you believe a chart.',
  readTitle: 'How the people of the group read it',
  readLead: 'Each side is asked by itself, and the two are never averaged. Nobody is named.',
  sides: {
    lived: 'People with lived experience and carers',
    professional: 'Professionals and partners',
  } as Record<Side, string>,
  waiting: 'Fewer than five of them have said so far, so nothing is shown yet.',
  readings: {
    'as it should be': 'It is as it should be',
    slipping: 'Something is slipping',
    'cannot say': 'I cannot say',
  } as Record<Reading, string>,
  counted: (howMany: number, all: number) => `${howMany} of ${all}`,
  differTitle: 'What we disagree on',
  noDiffer: 'Nobody has written anything down here yet, or fewer than five have answered.',
  say: 'Say how you read it',
  formTitle: 'How do you read it?',
  formLead:
    'Everybody can read what you write here, once five people of your side have answered. Your name does not stand by it. You can change it or take it back.',
  reading: 'Is power shared here as it should be?',
  words: 'In your own words',
  wordsHint: 'You may leave this empty. Please name nobody',
  differ: 'What do you think the group disagrees on?',
  differHint: 'You may leave this empty',
  whose: 'Whose word is it?',
  own: 'My own',
  how: 'How did they tell you?',
  ways: { web: 'It is my own', phone: 'By phone', 'in person': 'In person', paper: 'On paper' },
  keep: 'Keep it',
  takeBack: 'Take my answer back',
  mistakes: {
    reading: 'Choose how you read it',
    member: 'Choose somebody who is in the group',
    channel: 'Choose how they told you',
  },
  done: {
    said: 'Thank you. It is kept, and shown together with others once five of your side have answered.',
    back: 'Your answer is gone.',
  },
};

const easy: typeof en = {
  ...en,
  title: 'Has something changed?',
  lead: 'We count what happens at meetings. We do not count what one person does.',
  others: 'Other things we count',
  othersLink: 'Look at it',
  download: 'Get the numbers (CSV)',
  careful: 'The numbers show a change. They do not say why. Please ask people.',
  readTitle: 'What people in the group think',
  readLead: 'We ask both sides. We do not say who said what.',
  waiting: 'Not many people have told us yet. So we do not show it.',
  readings: {
    'as it should be': 'It is fine',
    slipping: 'It is getting worse',
    'cannot say': 'I do not know',
  },
  differTitle: 'Where we do not agree',
  noDiffer: 'There is nothing here yet.',
  say: 'Say what you think',
  formTitle: 'What do you think?',
  formLead: 'Everybody can read your words. We do not show your name. You can change it.',
  reading: 'Does everybody have a fair say?',
  words: 'Say it in your words',
  wordsHint: 'You can leave this empty. Please do not write names',
  differ: 'Where do people not agree?',
  differHint: 'You can leave this empty',
  whose: 'Who said this?',
  own: 'I did',
  how: 'How did they tell you?',
  ways: { web: 'It is mine', phone: 'By phone', 'in person': 'Face to face', paper: 'On paper' },
  keep: 'Keep my answer',
  mistakes: {
    reading: 'Choose one answer',
    member: 'Choose somebody in the group',
    channel: 'Choose how they told you',
  },
  done: { said: 'Thank you. We have kept it.', back: 'Your answer is gone.' },
};

export const slippingText: Record<Language, typeof en> = { en, easy };
