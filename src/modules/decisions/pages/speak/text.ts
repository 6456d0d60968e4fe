import type { Language } from '#design/layout.ts';

const en = {
  title: 'Say what you think',
  proposed: 'What is proposed:',
  whose: 'Whose word is it?',
  mine: 'My own',
  forThem: (who: string) => `For ${who}, who gave me leave`,
  answer: 'What do you say?',
  choose: 'What do you choose?',
  aside: 'I stand aside',
  words: 'Why, in your own words',
  wordsHint: 'You need not. People of the group can read it.',
  open: 'People of the group can see what you say. You can change it until it is decided.',
  secret:
    'The vote is secret. Nobody can see what you say, us included, and so it cannot be changed afterwards.',
  keep: 'Keep what I say',
  missing: 'Choose what you say',
  notOpen: 'The question is no longer open',
  noSeat: 'Only who is here in the group can speak: a pause ends whenever you like',
  noLeave: 'You have no leave to speak for them',
  spoken: 'That has been said already',
};

const easy: typeof en = {
  ...en,
  proposed: 'This is the plan:',
  whose: 'Who is this for?',
  mine: 'For me',
  forThem: (who) => `For ${who}. They asked me to.`,
  aside: 'I step to the side',
  words: 'Why?',
  wordsHint: 'You do not have to say why. The group can read this.',
  open: 'The group can see what you say. You can change it later.',
  secret: 'This is secret. Nobody can see it. You cannot change it later.',
  keep: 'Keep my answer',
  missing: 'Please choose an answer',
  notOpen: 'This question is closed now',
  noSeat: 'You need a seat in the group.',
  noLeave: 'They did not ask you to speak for them.',
  spoken: 'They have spoken already.',
};

export const speakText: Record<Language, typeof en> = { en, easy };
