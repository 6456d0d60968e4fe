import type { Language } from '#design/layout.ts';

interface CancelText {
  readonly title: Record<'booked' | 'listed', string>;
  readonly what: Record<'booked' | 'listed', string>;
  readonly button: Record<'booked' | 'listed', string>;
  readonly keep: Record<'booked' | 'listed', string>;
  readonly done: Record<'booked' | 'listed', string>;
  readonly oneDay: string;
  readonly doneLead: string;
  readonly comeBack: string;
  readonly again: string;
  readonly other: string;
  readonly over: string;
  readonly overWhat: string;
}

const en: CancelText = {
  title: { booked: 'Give up your place?', listed: 'Leave the waiting list?' },
  what: {
    booked:
      'Somebody else can then have your place. You need not say why, and you can ask for a place again.',
    listed:
      'Anybody behind you moves up by one. You need not say why, and you can join again, at the end of the list.',
  },
  button: { booked: 'Give up my place', listed: 'Leave the waiting list' },
  keep: { booked: 'No, I keep my place', listed: 'No, I go on waiting' },
  done: { booked: 'You have given up your place', listed: 'You have left the waiting list' },
  oneDay: 'Is it only one day? Tell us, and keep your place',
  doneLead: 'Thank you for telling us. There is nothing else to do.',
  comeBack: 'If you change your mind, you are welcome: ask for a place as before.',
  again: 'Ask for a place again',
  other: 'See what else is on',
  over: 'This is over',
  overWhat: 'It has had its last session, so there is nothing to cancel.',
};

const easy: CancelText = {
  title: { booked: 'Do you want to give up your place?', listed: 'Do you want to stop waiting?' },
  what: {
    booked: 'Somebody else can have your place. You do not have to say why.',
    listed: 'You leave the waiting list. You do not have to say why.',
  },
  button: { booked: 'Give up my place', listed: 'Stop waiting' },
  keep: { booked: 'No, I want to come', listed: 'No, I want to wait' },
  done: { booked: 'You gave up your place', listed: 'You stopped waiting' },
  oneDay: 'Is it only one day? Keep your place.',
  doneLead: 'Thank you for telling us.',
  comeBack: 'You can ask for a place again.',
  again: 'Ask for a place again',
  other: 'See other courses',
  over: 'This is over',
  overWhat: 'You do not have to do anything.',
};

export const cancelText: Record<Language, CancelText> = { en, easy };
