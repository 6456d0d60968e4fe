import { dateAndTimeRange, shortDateAndTimeRange } from '#design/dates.ts';
import type { ChangeWords } from './change-words.ts';

/** A session that comes, as somebody who has a place is told of it. Addresses are whole, with the host. */
export interface ReminderFacts {
  readonly kind: 'joining' | 'reminder';
  readonly name: string;
  readonly code: string;
  /** A neutral name: "Riverside". */
  readonly college: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** "Oak room, Riverside House"; "" while nobody has said. */
  readonly where: string;
  readonly address: string;
  readonly gettingThere: string;
  readonly runAddress: string;
  /** Where they say that they cannot come to this one, or give up their place. */
  readonly cannotAddress: string;
}

/** What somebody needs for their first day, or a reminder of a session, in words for every way. Only the code says which it is. */
export function reminderWords(facts: ReminderFacts): ChangeWords {
  const { kind, name, code, college, cannotAddress, runAddress } = facts;
  const subject = kind === 'joining' ? `Before you come: ${code}` : `Reminder: ${code}`;
  const opening =
    kind === 'joining'
      ? `${code} starts soon, and you have a place. Here is what you need.`
      : `This is a reminder of ${code}.`;
  const practical = [opening, when(facts), place(facts), kind === 'joining' ? firstTime(facts) : ''];
  return {
    subject,
    mail: paragraphs([
      `Hello ${name},`,
      ...practical,
      `What happens on the day:\n${runAddress}`,
      `If you cannot come, tell us here. You can keep your place, or give it to somebody else, and need not say why:\n${cannotAddress}`,
      ring(facts),
      college,
    ]),
    text: text(facts),
    call: [
      opening,
      when(facts),
      place(facts),
      'Ask whether they still want to come, and whether anything would help.',
    ]
      .filter(Boolean)
      .join('\n'),
    letter: paragraphs([`Dear ${name},`, ...practical, ring(facts), `With kind regards,\n${college}`]),
  };
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function when({ startsAt, endsAt, timeZone }: ReminderFacts): string {
  return `When: ${dateAndTimeRange(startsAt, endsAt, timeZone)}`;
}

function place({ where, address, gettingThere, kind }: ReminderFacts): string {
  if (where === '') return 'Where: we tell you as soon as it is settled.';
  const lines = [`Where: ${where}`, address, kind === 'joining' ? gettingThere : ''];
  return lines.filter(Boolean).join('\n');
}

function firstTime({ phone }: ReminderFacts): string {
  const help = phone ? ' Ring us if you would like to hear more, or to tell us what helps.' : '';
  return `You can bring somebody with you, come early, and step out whenever you like. Nobody has to speak.${help}`;
}

function ring({ phone }: ReminderFacts): string {
  return phone ? `You can also ring us: ${phone}` : '';
}

function text({ college, code, startsAt, endsAt, timeZone, where, phone }: ReminderFacts): string {
  const at = shortDateAndTimeRange(startsAt, endsAt, timeZone);
  return `${college} ${code}: ${at}${where ? `, ${where}` : ''}.${phone ? ` Questions? Ring ${phone}` : ''}`;
}
