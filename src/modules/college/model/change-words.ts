import { dateAndTimeRange, shortDateAndTimeRange } from '#design/dates.ts';

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How somebody stands to a run of which something changes. */
export type Standing = 'booked' | 'listed' | 'tutor';

/** What happens: to one session, or to all of a run that are still to come (in order of time). */
export type WhatChanges =
  | { readonly happens: 'moves'; readonly was: Times; readonly now: Times }
  /** `wholeRun`: it was the only session left. */
  | { readonly happens: 'is off'; readonly was: Times; readonly wholeRun: boolean }
  | {
      readonly happens: 'is called off' | 'is postponed' | 'has dates';
      readonly sessions: readonly Times[];
    }
  | { readonly happens: 'meets elsewhere'; readonly sessions: readonly Times[]; readonly where: string };

/** A change, as one person is told of it. Addresses are whole, with the host. */
export interface ChangeFacts {
  readonly name: string;
  readonly standing: Standing;
  /** They had said that they cannot come to the session that moves, at the time it had. */
  readonly hadApologies: boolean;
  readonly code: string;
  /** A neutral name: "Riverside". */
  readonly college: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly change: WhatChanges;
  /** What the coordinator would like to say to everybody; "" for nothing. */
  readonly said: string;
  readonly runAddress: string;
  /** Where the place can be given up; null for tutors. */
  readonly cancelAddress: string | null;
}

/** The words for each way of telling somebody. */
export interface ChangeWords {
  readonly subject: string;
  readonly mail: string;
  readonly text: string;
  readonly call: string;
  readonly letter: string;
}

const SUBJECTS: Record<WhatChanges['happens'], string> = {
  moves: 'New time',
  'is off': 'Not taking place',
  'is called off': 'Not taking place',
  'is postponed': 'Postponed',
  'has dates': 'New dates',
  'meets elsewhere': 'New place',
};

/** Tells one person of a change, in words for every way. Only the code says which run it is: others may read along. */
export function changeWords(facts: ChangeFacts): ChangeWords {
  const body = [happens(facts), facts.said, whatItMeans(facts)];
  return {
    subject: `${SUBJECTS[facts.change.happens]}: ${facts.code}`,
    mail: paragraphs([`Hello ${facts.name},`, ...body, links(facts), ringUs(facts), facts.college]),
    text: text(facts),
    call: call(facts),
    letter: paragraphs([
      `Dear ${facts.name},`,
      ...body,
      ringUs(facts),
      `With kind regards,\n${facts.college}`,
    ]),
  };
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const when = ({ startsAt, endsAt }: Times, zone: string) => dateAndTimeRange(startsAt, endsAt, zone);
const list = (sessions: readonly Times[], zone: string) =>
  sessions.map((session) => `- ${when(session, zone)}`).join('\n');

function happens({ code, change, timeZone: zone }: ChangeFacts): string {
  switch (change.happens) {
    case 'moves':
      return `A session of ${code} moves.\n\nIt was: ${when(change.was, zone)}\nIt is now: ${when(change.now, zone)}`;
    case 'is off': {
      const not = `${code} does not take place on ${when(change.was, zone)}.`;
      return change.wholeRun
        ? `${not} It was the only session left, so ${code} is called off. We are sorry.`
        : `${not} We are sorry.`;
    }
    case 'is called off':
      return `${code} is called off. We are sorry. None of these take place:\n${list(change.sessions, zone)}`;
    case 'is postponed':
      return `${code} is postponed. We are sorry. ${oneOr(change.sessions, 'This day is not kept', 'None of these days are kept')}:\n${list(change.sessions, zone)}`;
    case 'has dates':
      return `${code} takes place. ${oneOr(change.sessions, 'This is its date now', 'These are its dates now')}:\n${list(change.sessions, zone)}`;
    case 'meets elsewhere':
      return `${code} meets somewhere else from now on: ${change.where}.\n\n${oneOr(change.sessions, 'Its date stays as it is', 'Its dates stay as they are')}:\n${list(change.sessions, zone)}`;
  }
}

function oneOr(sessions: readonly Times[], one: string, several: string): string {
  return sessions.length === 1 ? one : several;
}

/** Nothing of the run takes place any more. */
function isOver({ change }: ChangeFacts): boolean {
  return change.happens === 'is called off' || (change.happens === 'is off' && change.wholeRun);
}

const BOOKED: Record<WhatChanges['happens'], string> = {
  moves: 'You keep your place. If the new time does not suit you, you can give it up: you need not say why.',
  'is off': 'You keep your place. The other sessions stay as they are.',
  'is called off': '',
  'is postponed':
    'You keep your place, and we tell you as soon as there are new dates. If you would rather not wait, you can give it up: you need not say why.',
  'has dates':
    'You keep your place. If these dates do not suit you, you can give it up: you need not say why.',
  'meets elsewhere':
    'You keep your place. If it is hard to get there, tell us, and we see what can be done. You can also give it up: you need not say why.',
};

const MOVED_FOR_THEM =
  'You had told us that you cannot come at the old time. We hope that you can at the new one. If not, please tell us once more: you keep your place either way.';

function whatItMeans(facts: ChangeFacts): string {
  const { standing, change } = facts;
  if (isOver(facts))
    return standing === 'listed' ? 'You need not wait any longer, and there is nothing to do.' : '';
  if (standing === 'tutor') return 'Everybody who has a place or waits for one is being told.';
  if (standing === 'booked' && facts.hadApologies && change.happens === 'moves') return MOVED_FOR_THEM;
  if (standing === 'booked') return BOOKED[change.happens];
  return change.happens === 'is postponed'
    ? 'You keep your position on the waiting list, and we tell you as soon as there are new dates.'
    : 'You keep your position on the waiting list.';
}

function links(facts: ChangeFacts): string {
  const { runAddress, cancelAddress } = facts;
  const all = `All its dates:\n${runAddress}`;
  return cancelAddress && !isOver(facts)
    ? `${all}\n\nTo give your place up, or to stop waiting:\n${cancelAddress}`
    : all;
}

function ringUs({ phone }: ChangeFacts): string {
  return phone ? `You can also ring us: ${phone}` : '';
}

// Two short sentences and a number: a text has 160 characters.
function text(facts: ChangeFacts): string {
  const { college, phone } = facts;
  return `${college}: ${briefly(facts)}${phone ? ` Questions? Ring ${phone}` : ''}`;
}

function briefly({ code, change, timeZone }: ChangeFacts): string {
  const short = ({ startsAt, endsAt }: Times) => shortDateAndTimeRange(startsAt, endsAt, timeZone);
  switch (change.happens) {
    case 'moves':
      return `${code} moves from ${short(change.was)} to ${short(change.now)}.`;
    case 'is off':
      return `${code} does not take place on ${short(change.was)}.${change.wholeRun ? ' It is called off.' : ''}`;
    case 'is called off':
      return `${code} does not take place from ${short(change.sessions[0]!)}. It is called off.`;
    case 'is postponed':
      return `${code} is postponed: not from ${short(change.sessions[0]!)}. We tell you new dates.`;
    case 'has dates':
      return `${code} has new dates, from ${short(change.sessions[0]!)}.`;
    case 'meets elsewhere':
      return `${code} now meets here: ${change.where}.`;
  }
}

const ASK: Record<WhatChanges['happens'], string> = {
  moves:
    'Ask whether the new time suits them. If it does not, they can give the place up and need not say why.',
  'is off': 'Ask whether they have everything they need for the other sessions.',
  'is called off': '',
  'is postponed': 'Ask whether they would like to keep the place until there are new dates.',
  'has dates':
    'Ask whether the dates suit them. If they do not, they can give the place up and need not say why.',
  'meets elsewhere': 'Ask whether they can get there, and whether anything would help.',
};

function call(facts: ChangeFacts): string {
  const ask = isOver(facts) || facts.standing === 'tutor' ? '' : ASK[facts.change.happens];
  return [happens(facts).replace(/\n+/g, ' '), facts.said, whatItMeans(facts), ask]
    .filter(Boolean)
    .join('\n');
}
