import { dateAndTimeRange, shortDateAndTimeRange } from '#design/dates.ts';

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How somebody stands to a run of which something changes. */
export type Standing = 'booked' | 'listed' | 'tutor';

/** A session that moves, or does not take place, as one person is told of it. Addresses are whole, with the host. */
export interface ChangeFacts {
  readonly name: string;
  readonly standing: Standing;
  readonly code: string;
  /** A neutral name: "Riverside". */
  readonly college: string;
  readonly phone: string | null;
  readonly timeZone: string;
  readonly was: Times;
  /** Null: it does not take place. */
  readonly now: Times | null;
  /** Nothing of the run takes place any more: it was the only session left, or the run is withdrawn. */
  readonly wholeRun: boolean;
  /** Further sessions that do not take place either, when a whole run is withdrawn. */
  readonly others: readonly Times[];
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

/** Tells one person of a change, in words for every way. Only the code says which run it is: others may read along. */
export function changeWords(facts: ChangeFacts): ChangeWords {
  const subject = facts.now ? `New time: ${facts.code}` : `Not taking place: ${facts.code}`;
  const body = [happens(facts), facts.said, whatItMeans(facts)];
  return {
    subject,
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

function happens({ code, was, now, wholeRun, others, timeZone }: ChangeFacts): string {
  if (now)
    return `A session of ${code} moves.\n\nIt was: ${when(was, timeZone)}\nIt is now: ${when(now, timeZone)}`;
  if (others.length > 0) {
    const all = [was, ...others].map((session) => `- ${when(session, timeZone)}`).join('\n');
    return `${code} is called off. We are sorry. None of these take place:\n${all}`;
  }
  const not = `${code} does not take place on ${when(was, timeZone)}.`;
  return wholeRun
    ? `${not} It was the only session left, so ${code} is called off. We are sorry.`
    : `${not} We are sorry.`;
}

function whatItMeans({ standing, now, wholeRun }: ChangeFacts): string {
  if (wholeRun)
    return standing === 'listed' ? 'You need not wait any longer, and there is nothing to do.' : '';
  if (standing === 'tutor') return 'Everybody who has a place or waits for one is being told.';
  if (standing === 'listed') return 'You keep your position on the waiting list.';
  return now
    ? 'You keep your place. If the new time does not suit you, you can give it up: you need not say why.'
    : 'You keep your place. The other sessions stay as they are.';
}

function links({ runAddress, cancelAddress, wholeRun }: ChangeFacts): string {
  const all = `All its dates:\n${runAddress}`;
  return cancelAddress && !wholeRun
    ? `${all}\n\nTo give your place up, or to stop waiting:\n${cancelAddress}`
    : all;
}

function ringUs({ phone }: ChangeFacts): string {
  return phone ? `You can also ring us: ${phone}` : '';
}

// Two short sentences and a number: a text has 160 characters.
function text({ college, code, was, now, wholeRun, others, phone, timeZone }: ChangeFacts): string {
  const short = (times: Times) => shortDateAndTimeRange(times.startsAt, times.endsAt, timeZone);
  const from = others.length > 0 ? 'from' : 'on';
  const what = now
    ? `${code} moves from ${short(was)} to ${short(now)}.`
    : `${code} does not take place ${from} ${short(was)}.${wholeRun ? ' It is called off.' : ''}`;
  return `${college}: ${what}${phone ? ` Questions? Ring ${phone}` : ''}`;
}

function call(facts: ChangeFacts): string {
  const { now, said, standing, wholeRun } = facts;
  const ask =
    wholeRun || standing === 'tutor'
      ? ''
      : now
        ? 'Ask whether the new time suits them. If it does not, they can give the place up and need not say why.'
        : 'Ask whether they have everything they need for the other sessions.';
  return [happens(facts).replace(/\n+/g, ' '), said, whatItMeans(facts), ask].filter(Boolean).join('\n');
}
