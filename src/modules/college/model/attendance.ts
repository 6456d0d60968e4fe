import { Temporal } from 'temporal-polyfill';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Mark } from '../tables.ts';

/** What a register can say of somebody, in the order of its columns. */
export const MARKS = ['present', 'part', 'apologies', 'did not come'] as const satisfies readonly Mark[];

interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The marks that can be made now: from the day of the session all of them, before it only that somebody cannot come. */
export function marksNow(session: SessionTimes, now: Date, zone: string): readonly Mark[] {
  return dayIn(zone, session.startsAt) <= dayIn(zone, now) ? MARKS : ['apologies'];
}

/** The moment at which the day of `now` began where the college is: a register of the day before is late from then on. */
export function startOfDay(zone: string, now: Date): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(there.startOfDay().epochMilliseconds);
}

/** What came with a form about one person: what is chosen now, and what was chosen when the page was opened ("" for nothing). */
export interface SentMark {
  readonly personId: string;
  readonly mark: Mark;
  readonly saw: Mark | '';
}

export type Settled = 'as it was' | 'first' | 'correction' | 'two words';

/**
 * What becomes of a mark that was sent while `current` stands. What nobody touched on the page changes nothing, however
 * old the page is; where two people said different things meanwhile, the last word stands and both are shown.
 */
export function settleMark(sent: SentMark, current: Mark | null): Settled {
  const untouched = sent.mark === sent.saw;
  if (untouched || sent.mark === current) return 'as it was';
  if (current === null) return 'first';
  return current === sent.saw ? 'correction' : 'two words';
}

/** How many were marked how, and how many not yet. */
export interface RegisterCount {
  readonly marks: Readonly<Record<Mark, number>>;
  readonly unmarked: number;
}

/** Counts a register. */
export function countRegister(lines: readonly { readonly mark: Mark | null }[]): RegisterCount {
  const of = (mark: Mark | null) => lines.filter((line) => line.mark === mark).length;
  return {
    marks: {
      present: of('present'),
      part: of('part'),
      apologies: of('apologies'),
      'did not come': of('did not come'),
    },
    unmarked: of(null),
  };
}
