import type { Language } from '#design/layout.ts';

/** Where somebody stands who opens the link in our message. */
export type HeldStanding = 'held' | 'taken' | 'gone' | 'resting' | 'waiting' | 'left' | 'over';

export interface HeldText {
  readonly title: Record<HeldStanding, string>;
  readonly lead: Record<HeldStanding, string>;
  readonly until: (moment: string) => string;
  readonly noHurry: string;
  readonly two: string;
  readonly take: string;
  readonly letGo: string;
  readonly letGoLead: string;
  readonly stay: string;
  readonly leave: string;
  readonly askAgain: string;
  readonly late: string;
  readonly number: (number: number) => string;
  readonly course: string;
  readonly other: string;
}

const en: HeldText = {
  title: {
    held: 'A place is held for you',
    taken: 'You have a place',
    gone: 'The place has gone to the next person',
    resting: 'You are still on the waiting list',
    waiting: 'You are on the waiting list',
    left: 'You are no longer on the waiting list',
    over: 'This has begun',
  },
  lead: {
    held: 'A place has come free. Would you like it?',
    taken: 'It is yours. We look forward to seeing you.',
    gone: 'That is all right. You are still on the waiting list, and nobody minds.',
    resting: 'We ask you again when the next place comes free.',
    waiting: 'When a place comes free and it is your turn, we hold it for you and tell you.',
    left: 'Thank you for telling us. You are welcome to ask for a place again.',
    over: 'Places are no longer given. Have a look at what else is on.',
  },
  until: (moment) => `It is held for you until ${moment}.`,
  noHurry: 'It is held for you until we have spoken. You need not hurry.',
  two: 'There is a place for your supporter too.',
  take: 'Take this place',
  letGo: 'Not this time?',
  letGoLead: 'Then the next person is asked. You need not say why.',
  stay: 'Let it go, and stay on the waiting list',
  leave: 'Let it go, and leave the waiting list',
  askAgain: 'Ask me again when a place comes free',
  late: 'The place is not held for you any more, so nothing was changed. Here is how it stands now.',
  number: (number) => `You are number ${number} today.`,
  course: 'What happens on the day, and how to get there',
  other: 'See what else is on',
};

const easy: HeldText = {
  title: {
    held: 'There is a place for you',
    taken: 'You have a place',
    gone: 'Another person was asked',
    resting: 'You are still on the waiting list',
    waiting: 'You are on the waiting list',
    left: 'You stopped waiting',
    over: 'This has started',
  },
  lead: {
    held: 'A place is free. Do you want it?',
    taken: 'The place is yours. See you there.',
    gone: 'You are still on the waiting list. That is all right.',
    resting: 'We will ask you when the next place is free.',
    waiting: 'We will tell you when it is your turn.',
    left: 'Thank you for telling us.',
    over: 'You cannot get a place any more.',
  },
  until: (moment) => `We keep it for you until ${moment}.`,
  noHurry: 'We keep it until we have talked with you.',
  two: 'There is a place for your supporter too.',
  take: 'Yes, I want this place',
  letGo: 'No, not this time',
  letGoLead: 'Then another person can have it. You do not have to say why.',
  stay: 'No, but I want to wait',
  leave: 'No, and I stop waiting',
  askAgain: 'Ask me again',
  late: 'The place is not kept for you any more. Nothing was changed.',
  number: (number) => `You are number ${number} today.`,
  course: 'More about the course',
  other: 'See other courses',
};

export const heldText: Record<Language, HeldText> = { en, easy };
