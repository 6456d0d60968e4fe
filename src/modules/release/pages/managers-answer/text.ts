import type { Language } from '#design/layout.ts';
import { REASON_CHOICES } from '../../model/reasons.ts';
import type { Reason } from '../../tables.ts';

/** Where a manager stands who opens the link in our mail. */
export type LinkStanding = 'open' | 'agreed' | 'declined' | 'withdrawn' | 'expired';

export interface ManagersText {
  readonly title: Record<LinkStanding, (tutor: string) => string>;
  readonly lead: Record<LinkStanding, (tutor: string) => string>;
  readonly what: (what: string) => string;
  readonly note: (tutor: string) => string;
  readonly changed: string;
  readonly changedSince: string;
  readonly askedBefore: string;
  readonly daysLabel: string;
  readonly daysHint: string;
  readonly period: (from: string, to: string) => string;
  readonly yes: string;
  readonly noTitle: string;
  readonly noLead: string;
  readonly reasonLabel: string;
  readonly reasons: Record<Reason, string>;
  readonly words: string;
  readonly no: string;
  readonly possible: string;
  readonly notPossible: string;
  readonly change: (ways: string) => string;
  readonly ask: (ways: string) => string;
  readonly kept: string;
  readonly home: string;
  readonly mistakes: {
    readonly days: string;
    readonly reason: string;
    readonly words: string;
    readonly moved: string;
    readonly heading: string;
  };
}

const en: ManagersText = {
  title: {
    open: (tutor) => `Can you release ${tutor}?`,
    agreed: () => 'Thank you: it is agreed',
    declined: () => 'Thank you for telling us',
    withdrawn: () => 'There is nothing left to answer',
    expired: () => 'This link no longer works',
  },
  lead: {
    open: (tutor) =>
      `${tutor} would like to teach at the college, together with a peer tutor, at these times.`,
    agreed: (tutor) => `We have told ${tutor}. This is what you said.`,
    declined: (tutor) =>
      `We have told ${tutor} that it is about the service’s hours. They may ask again for other times.`,
    withdrawn: (tutor) => `${tutor} has taken the question back. You need do nothing.`,
    expired: () => 'It worked for some weeks, and has run out. We are still glad of an answer.',
  },
  what: (what) => `It is for: ${what}.`,
  note: (tutor) => `${tutor} adds:`,
  changed: 'The days have changed since we wrote to you. Further down are the days as they are now.',
  changedSince: 'The days have changed since you answered. These are the days now:',
  askedBefore: 'What we asked for before',
  daysLabel: 'Which of these are possible?',
  daysHint: 'Take the tick away where a time is not possible',
  period: (from, to) => `From ${from} to ${to}.`,
  yes: 'Agree to the ticked times',
  noTitle: 'Not this time?',
  noLead: 'That is all right. A short reason helps the college to see what stands in the way of many.',
  reasonLabel: 'What stands in the way?',
  reasons: REASON_CHOICES,
  words: 'In your own words, if it is something else',
  no: 'None of these is possible',
  possible: 'possible',
  notPossible: 'not possible',
  change: (ways) => `Has something changed? Please ${ways}. This link has done its work.`,
  ask: (ways) => `Please ${ways}: somebody will write your answer down.`,
  kept: 'We keep your name and address for this question alone, and let go of both 30 days after your answer, unless you would like to see what it gave back.',
  home: 'Everything you are asked, and what it gave back',
  mistakes: {
    heading: 'One thing to mend',
    days: 'Tick the times that are possible, or say further down that none is',
    reason: 'Choose what stands in the way',
    words: 'Say in a few words what stands in the way',
    moved: 'The days changed while this page was open. Look at them once more',
  },
};

const easy: ManagersText = {
  title: {
    open: (tutor) => `Can ${tutor} have time to teach?`,
    agreed: () => 'Thank you. You said yes.',
    declined: () => 'Thank you for telling us',
    withdrawn: () => 'You do not have to answer',
    expired: () => 'This link is too old',
  },
  lead: {
    open: (tutor) => `${tutor} wants to teach at the college at these times.`,
    agreed: (tutor) => `We have told ${tutor}.`,
    declined: (tutor) => `We have told ${tutor}. They can ask again.`,
    withdrawn: (tutor) => `${tutor} does not need an answer any more.`,
    expired: () => 'We still want to hear from you.',
  },
  what: (what) => `It is for: ${what}.`,
  note: (tutor) => `${tutor} also says:`,
  changed: 'The days have changed. You will see the new days below.',
  changedSince: 'The days have changed. These are the days now.',
  askedBefore: 'The days we asked for before',
  daysLabel: 'Which times are OK?',
  daysHint: 'Take the tick away if a time is not OK',
  period: (from, to) => `From ${from} to ${to}.`,
  yes: 'Say yes to these times',
  noTitle: 'Is it not OK this time?',
  noLead: 'That is all right. Please tell us why.',
  reasonLabel: 'Why is it not OK?',
  reasons: {
    staffing: 'We do not have enough staff',
    'clinical need': 'The people we care for need them',
    'not part of the role': 'It is not part of their job',
    budget: 'There is no money for it',
    other: 'Something else',
  },
  words: 'Something else? Say it here',
  no: 'Say no this time',
  possible: 'OK',
  notPossible: 'not OK',
  change: (ways) => `Do you want to change this? Please ${ways}.`,
  ask: (ways) => `Please ${ways}. We will write down what you say.`,
  kept: 'We keep your name for this question only. Then we delete it.',
  home: 'All you are asked, and what came of it',
  mistakes: {
    heading: 'One thing to change',
    days: 'Tick the times that are OK. Or say no below.',
    reason: 'Choose why it is not OK',
    words: 'Say why in a few words',
    moved: 'The days have changed. Please look again.',
  },
};

export const managersText: Record<Language, ManagersText> = { en, easy };
