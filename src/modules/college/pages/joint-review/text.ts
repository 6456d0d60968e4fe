import type { Language } from '#design/layout.ts';
import type { Together } from '../../tables.ts';

/** Words of looking back together. The questions are our own. */
export interface ReviewText {
  readonly title: string;
  readonly lead: string;
  readonly anonymous: string;
  readonly keep: string;
  readonly better: string;
  readonly takeAway: string;
  readonly together: string;
  readonly togetherHint: string;
  readonly togetherWords: Readonly<Record<Together, string>>;
  readonly mayShow: string;
  readonly mayShowHint: string;
  readonly mayShowYes: string;
  readonly mayShowNo: string;
  readonly howMany: string;
  readonly send: string;
  readonly mend: string;
  readonly nothingSaid: string;
  readonly sayMayShow: string;
  readonly thanks: string;
  readonly thanksLead: string;
  readonly used: string;
  readonly usedLead: string;
  readonly over: string;
  readonly overLead: string;
  readonly toCourse: string;
}

const en: ReviewText = {
  title: 'Looking back together',
  lead: 'What was it like? Tutors and students look back on this course together. Four short questions: leave out any you like.',
  anonymous:
    'Your name is not kept with your answers. In a small group, people who were there may still guess who wrote what.',
  keep: 'What was good, and should stay?',
  better: 'What would have made it better for you?',
  takeAway: 'What do you take with you, or want to try?',
  together: 'Was this course made together, by tutors and students?',
  togetherHint: 'For example: did what you said change what happened?',
  togetherWords: {
    together: 'Yes, we made it together',
    'in part': 'In part',
    'not together': 'No, it was made for us',
    'cannot say': 'I cannot say',
    'not answered': 'No answer',
  },
  mayShow: 'May what you wrote be shown?',
  mayShowHint: 'To the tutors, the coordinator and the other students of this course, without your name.',
  mayShowYes: 'Yes, show it',
  mayShowNo: 'No: do not keep my words, only count my answer about “together”',
  howMany: 'How many of you is this from?',
  send: 'Give these answers',
  mend: 'Please look at this again',
  nothingSaid: 'Answer at least one of the questions, or close this page: you need not answer at all',
  sayMayShow: 'Say whether what you wrote may be shown',
  thanks: 'Thank you for looking back with us',
  thanksLead:
    'Your answers stand beside the others now. The tutors read them together, and write down what they will do otherwise next time.',
  used: 'This link has been used',
  usedLead:
    'Each link works once, so that everybody is heard once. If it was not you, please tell the college.',
  over: 'This looking back is finished',
  overLead:
    'The answers are being read. If you would still like to say something, the college is glad to hear it.',
  toCourse: 'See the course’s page',
};

const easy: ReviewText = {
  title: 'What was it like?',
  lead: 'We want to make this course better with you. You do not have to answer.',
  anonymous: 'We do not keep your name. In a small group, others may guess who wrote it.',
  keep: 'What was good?',
  better: 'What could be better?',
  takeAway: 'What did you learn? What will you try?',
  together: 'Did tutors and students make this course together?',
  togetherHint: 'Think about this: did things change because of what you said?',
  togetherWords: {
    together: 'Yes',
    'in part': 'A little',
    'not together': 'No',
    'cannot say': 'I do not know',
    'not answered': 'No answer',
  },
  mayShow: 'Can we show your words to other people?',
  mayShowHint: 'Only tutors, the coordinator and students of this course read it. Your name is not there.',
  mayShowYes: 'Yes, show my words',
  mayShowNo: 'No, do not keep my words',
  howMany: 'How many people are you?',
  send: 'Send my answers',
  mend: 'Please look at this again',
  nothingSaid: 'Please answer one question. Or close this page.',
  sayMayShow: 'Can we show your words? Please choose yes or no.',
  thanks: 'Thank you',
  thanksLead: 'The tutors will read what you said. They will say what they change.',
  used: 'You can use this link only once',
  usedLead: 'Somebody used it already. Was it not you? Please tell us.',
  over: 'This is finished',
  overLead: 'Do you still want to tell us something? Please ring us or write to us.',
  toCourse: 'See the course',
};

export const reviewText: Readonly<Record<Language, ReviewText>> = { en, easy };
