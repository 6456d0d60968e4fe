import type { Language } from '#design/layout.ts';
import type { StoppableKind } from '../../model/stoppable.ts';

interface StopText {
  readonly title: string;
  readonly lead: string;
  readonly what: Record<StoppableKind, string>;
  readonly about: Record<StoppableKind, string>;
  readonly on: string;
  readonly off: string;
  readonly stop: Record<StoppableKind, string>;
  readonly again: Record<StoppableKind, string>;
  readonly always: string;
  readonly done: string;
}

const en: StopText = {
  title: 'Which messages shall we send you?',
  lead: 'Press a button to stop messages or to have them again. You need not sign in or say why.',
  what: { reminders: 'Reminders', changes: 'Messages about changes' },
  about: {
    reminders: 'A few days before you come: when, where, and how to get there.',
    changes:
      'When something you have a place on moves or is cancelled. Without them you might come to a locked door.',
  },
  on: 'We send them to you.',
  off: 'We do not send them to you.',
  stop: { reminders: 'Stop reminders', changes: 'Stop messages about changes too' },
  again: { reminders: 'Send me reminders again', changes: 'Tell me about changes again' },
  always: 'We always answer what you do yourself, such as asking for a place.',
  done: 'Your choice is kept.',
};

const easy: StopText = {
  title: 'Which messages do you want?',
  lead: 'Press a button to choose. You do not have to say why.',
  what: { reminders: 'Reminders', changes: 'News about changes' },
  about: {
    reminders: 'We tell you a few days before you come.',
    changes:
      'We tell you if the day or the place is different. Without this you might come to a locked door.',
  },
  on: 'You get these messages.',
  off: 'You do not get these messages.',
  stop: { reminders: 'Stop reminders', changes: 'Stop news about changes' },
  again: { reminders: 'Send me reminders', changes: 'Send me news about changes' },
  always: 'If you ask for a place, we always write back.',
  done: 'We will do that.',
};

export const stopText: Record<Language, StopText> = { en, easy };
