import { dateAndTimeRange, momentInWords } from '#design/dates.ts';

/** What the words about a held place are made from. Addresses are whole, with the host. */
export interface HeldFacts {
  readonly code: string;
  readonly college: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  readonly until: Date;
  /** Where they take the place or let it go. */
  readonly address: string;
  /** How many places are held: two, with a supporter. */
  readonly seats: number;
}

/** The words for each way of being told; subjects and first lines carry the code alone, never what it is about. */
export interface HeldWords {
  readonly subject: string;
  readonly mail: string;
  readonly text: string;
  readonly call: string;
  readonly letter: string;
}

/** A place is held for you until then. */
export function heldWords(facts: HeldFacts): HeldWords {
  const { code, timeZone, address } = facts;
  const until = momentInWords(facts.until, timeZone);
  const what = facts.seats > 1 ? 'Two places are held for you' : 'A place is held for you';
  const when = sessionsOf(facts);
  return {
    subject: `A place is held for you: ${code}`,
    mail: parts(
      `A place has come free for ${code}. ${what} until ${until}.`,
      `Take it or let it go here. Nothing happens until you press a button:\n${address}`,
      when,
      'If you do not answer by then, we ask the next person. You stay on the waiting list, and can be asked again.',
      ring(facts),
      facts.college,
    ),
    text: `${facts.college}: a place for ${code} is held for you until ${until}. Take it or let it go: ${address}`,
    call: [
      `${what} for ${code}. Would they like to take it, let it go, or think about it?`,
      when,
      `From today they would have until ${until}.`,
    ].join('\n'),
    letter: parts(
      `A place has come free for ${code}. ${what}.`,
      when,
      facts.phone
        ? `Please ring us, and tell us whether you would like it: ${facts.phone}. We keep it until we have spoken.`
        : 'Please tell us whether you would like it. We keep it until we have heard from you.',
      facts.college,
    ),
  };
}

/** The place went on to the next person, and what they can do. */
export function heldOnceWords(
  facts: Pick<HeldFacts, 'code' | 'college' | 'phone' | 'address'>,
  why: 'lapsed' | 'not reached',
): HeldWords {
  const { code, address, college } = facts;
  const what =
    why === 'lapsed'
      ? `We held a place for ${code} for you, and its time has passed, so we have asked the next person.`
      : `We held a place for ${code} for you, and could not reach you, so we have asked the next person.`;
  const stay =
    'You are still on the waiting list. That is all right: nobody minds, and nothing is asked of you.';
  return {
    subject: `You are still on the waiting list: ${code}`,
    mail: parts(
      what,
      stay,
      `If you would like to be asked when another place comes free, press the button here:\n${address}`,
      ring(facts),
      college,
    ),
    text: `${college}: the place for ${code} has gone to the next person. You are still on the list. To be asked again: ${address}`,
    call: `The place for ${code} has gone to the next person. They are still on the waiting list. Would they like to be asked again when another place comes free?`,
    letter: parts(
      what,
      stay,
      facts.phone
        ? `If you would like to be asked again, please ring us: ${facts.phone}.`
        : 'If you would like to be asked again, please tell us.',
      college,
    ),
  };
}

function parts(...all: readonly string[]): string {
  return `${all.filter((part) => part !== '').join('\n\n')}\n`;
}

function ring({ phone }: Pick<HeldFacts, 'phone'>): string {
  return phone ? `You can also ring us: ${phone}` : '';
}

function sessionsOf({ sessions, timeZone }: HeldFacts): string {
  if (sessions.length === 0) return '';
  return [
    'When:',
    ...sessions.map(({ startsAt, endsAt }) => `- ${dateAndTimeRange(startsAt, endsAt, timeZone)}`),
  ].join('\n');
}
