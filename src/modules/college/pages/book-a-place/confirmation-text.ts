import type { Language } from '#design/layout.ts';

interface ConfirmationText {
  readonly booked: string;
  readonly listed: string;
  readonly listedBody: (number: number) => string;
  readonly cancelled: string;
  readonly held: string;
  readonly heldLink: string;
  readonly next: string;
  readonly bookedNext: readonly string[];
  readonly listedNext: readonly string[];
  readonly change: (phone: string) => string;
  readonly changeNoPhone: string;
  readonly dates: string;
  readonly course: string;
  readonly again: string;
  readonly other: string;
}

const en: ConfirmationText = {
  booked: 'You have a place',
  listed: 'You are on the waiting list',
  listedBody: (number) => `You are number ${number} on the waiting list`,
  cancelled: 'This place has been given up',
  held: 'A place has come free, and it is held for you.',
  heldLink: 'Take it, or let it go',
  next: 'What happens next',
  bookedNext: [
    'If you gave us an e-mail address, a message is on its way to you, with your dates for your calendar and a link to cancel.',
    'If anything changes, we tell you.',
    'There is nothing to bring and nothing to prepare, unless the course’s page says so.',
  ],
  listedNext: [
    'When a place comes free and it is your turn, we hold it for you and tell you until when.',
    'Keep this page, or the message we send to your e-mail address: it always shows your number today.',
    'You can leave the waiting list at any time. You need not say why.',
  ],
  change: (phone) =>
    `If you can no longer come, or would like to change what you told us, use the link in our message or ring ${phone}. You need not say why.`,
  changeNoPhone: 'If you can no longer come, use the link in our message. You need not say why.',
  dates: 'Your dates',
  course: 'What happens on the day, and how to get there',
  again: 'Ask for a place again',
  other: 'See what else is on',
};

const easy: ConfirmationText = {
  booked: 'You have a place',
  listed: 'You are waiting for a place',
  listedBody: (number) => `You are number ${number} on the waiting list`,
  cancelled: 'You gave up this place',
  held: 'There is a place for you now.',
  heldLink: 'Say yes or no',
  next: 'What happens next',
  bookedNext: [
    'Did you give us your e-mail address? Then we sent you the dates.',
    'We tell you if something changes.',
    'You do not have to bring anything.',
  ],
  listedNext: [
    'Sometimes a person cannot come. Then we keep the place for the first person who waits.',
    'Look at this page again. It shows your number.',
    'You can stop waiting at any time.',
  ],
  change: (phone) => `Do you not want to come? You can ring us: ${phone}.`,
  changeNoPhone: 'Do you not want to come? Use the link in our e-mail.',
  dates: 'Your dates',
  course: 'More about the course',
  again: 'Ask for a place again',
  other: 'See other courses',
};

export const confirmationText: Record<Language, ConfirmationText> = { en, easy };
