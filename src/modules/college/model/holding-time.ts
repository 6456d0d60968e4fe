import { Temporal } from 'temporal-polyfill';
import type { RunState } from '../tables.ts';

/** Hours before the start in which no place is held any more: then whoever is rung first and says yes has it. */
export const LAST_HOURS = 48;
const HOUR = 60 * 60 * 1000;
/** Somebody whose place would otherwise be held for less has a day to answer all the same. */
const AT_LEAST = 24 * HOUR;
/** The hour of the last day until which a place is held. */
const UNTIL_HOUR = 17;

export interface RunOnItsWay {
  readonly state: RunState;
  /** Null while no session is planned. */
  readonly firstStart: Date | null;
  readonly lastStart: Date | null;
  /** People come to any of its sessions: a drop-in, a social. */
  readonly comeAnyTime: boolean;
}

/**
 * What happens to a place that comes free. Holding: it is held for the next on the list. Ringing: the list is rung in
 * turn. Over: nothing any more.
 */
export type Phase = 'holding' | 'ringing' | 'over';

/** In which phase a run is at a moment. */
export function phaseOf(run: RunOnItsWay, now: Date): Phase {
  if (run.state !== 'published') return 'over';
  if (run.firstStart === null) return 'holding';
  if (now < ringingFrom(run.firstStart)) return 'holding';
  const end = run.comeAnyTime ? (run.lastStart ?? run.firstStart) : run.firstStart;
  return now < end ? 'ringing' : 'over';
}

/** When the last hours before a start begin. */
export function ringingFrom(firstStart: Date): Date {
  return new Date(firstStart.getTime() - LAST_HOURS * HOUR);
}

/** Days on which a college is shut: "2027-02-15" to "2027-02-19", both of them too. */
export interface ClosedDays {
  readonly fromOn: string;
  readonly toOn: string;
}

export interface Holding {
  /** When the person was told. */
  readonly from: Date;
  /** Working days they have to answer. */
  readonly workingDays: number;
  /** The space's time zone. */
  readonly zone: string;
  readonly closed: readonly ClosedDays[];
  readonly firstStart: Date | null;
}

/**
 * Until when a place is held: 5pm on the last of so many working days after the day somebody was told. It ends when the
 * last hours before the start begin, though never within a day of the telling.
 */
export function heldUntil({ from, workingDays, zone, closed, firstStart }: Holding): Date {
  const told = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  const day = afterWorkingDays(told.toPlainDate(), workingDays, closed);
  const full = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: UNTIL_HOUR } }).epochMilliseconds;
  if (firstStart === null) return new Date(full);
  const capped = Math.max(ringingFrom(firstStart).getTime(), from.getTime() + AT_LEAST);
  return new Date(Math.min(full, capped, Math.max(firstStart.getTime(), from.getTime())));
}

function afterWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  closed: readonly ClosedDays[],
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, closed)) left -= 1;
  }
  return day;
}

function isWorkingDay(day: Temporal.PlainDate, closed: readonly ClosedDays[]): boolean {
  if (day.dayOfWeek > 5) return false;
  const iso = day.toString();
  return !closed.some(({ fromOn, toOn }) => fromOn <= iso && iso <= toOn);
}

/** The first moment of a day in a time zone. */
export function startOfDay(day: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}
