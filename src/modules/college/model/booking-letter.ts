import { dateAndTimeRange } from '#design/dates.ts';

/** What a letter about a booking is made from. Addresses are whole, with the host. */
export interface LetterFacts {
  readonly name: string;
  readonly code: string;
  readonly college: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  readonly runAddress: string;
  readonly confirmationAddress: string;
  readonly cancelAddress: string;
  /** Where they say that they cannot come to one session; the place stays theirs. */
  readonly cannotAddress: string;
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

// Whoever glances at a telephone reads the subject and the first lines: only the code stands there, never what it is about.

/** You have a place. */
export function placeLetter(facts: LetterFacts): Letter {
  return letter(facts, `Your place: ${facts.code}`, `You have a place. Its code is ${facts.code}.`, [
    when(facts),
    forCalendar(facts),
    about(facts),
    onlyOnce(facts),
    giveUp(
      facts,
      'If you can no longer come, here you can give up your place in two clicks. You need not say why.',
    ),
  ]);
}

/** You are on the waiting list. */
export function listLetter(facts: LetterFacts): Letter {
  const number = `All places are taken. When a place comes free and it is your turn, we hold it for you and tell you until when.\nYour number today:\n${facts.confirmationAddress}`;
  return letter(
    facts,
    `You are on the waiting list: ${facts.code}`,
    `You are on the waiting list for ${facts.code}.`,
    [
      number,
      when(facts),
      about(facts),
      giveUp(
        facts,
        'If you no longer want to wait, here you can leave the waiting list in two clicks. You need not say why.',
      ),
    ],
  );
}

/** A place came free for somebody who waited. */
export function givenLetter(facts: LetterFacts): Letter {
  return letter(
    facts,
    `A place for you: ${facts.code}`,
    `A place has come free, and it is yours. Its code is ${facts.code}.`,
    [
      when(facts),
      forCalendar(facts),
      about(facts),
      onlyOnce(facts),
      giveUp(
        facts,
        'If you cannot come after all, here you can give the place to the next person in two clicks. You need not say why.',
      ),
    ],
  );
}

/** You are no longer on it. */
export function goodbyeLetter(facts: LetterFacts, from: 'booked' | 'listed'): Letter {
  const what =
    from === 'booked'
      ? `You have given up your place: ${facts.code}.`
      : `You have left the waiting list for ${facts.code}.`;
  return letter(facts, `Cancelled: ${facts.code}`, what, [
    `Thank you for telling us. If this was not you, or you would like to come after all, ask for a place again:\n${facts.runAddress}`,
  ]);
}

function letter(facts: LetterFacts, subject: string, opening: string, parts: readonly string[]): Letter {
  const ring = facts.phone ? `You can also ring us: ${facts.phone}` : '';
  const body = [`Hello ${facts.name},`, opening, ...parts, ring, facts.college]
    .filter((part) => part !== '')
    .join('\n\n');
  return { subject, body: `${body}\n` };
}

function when({ sessions, timeZone }: LetterFacts): string {
  if (sessions.length === 0) return 'We tell you the day as soon as it is set.';
  return [
    'When:',
    ...sessions.map(({ startsAt, endsAt }) => `- ${dateAndTimeRange(startsAt, endsAt, timeZone)}`),
  ].join('\n');
}

function forCalendar({ sessions }: LetterFacts): string {
  return sessions.length > 1
    ? 'For your calendar each day comes in a message of its own, the first with this one. If a time changes, your calendar follows.'
    : '';
}

function about({ runAddress }: LetterFacts): string {
  return `What happens on the day, and how to get there:\n${runAddress}`;
}

function onlyOnce({ sessions, cannotAddress }: LetterFacts): string {
  return sessions.length > 1
    ? `If you cannot come one day, tell us here. Your place stays yours:\n${cannotAddress}`
    : '';
}

function giveUp({ cancelAddress }: LetterFacts, words: string): string {
  return `${words}\n${cancelAddress}`;
}
