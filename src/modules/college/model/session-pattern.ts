import { Temporal } from 'temporal-polyfill';
import { timeRange } from '#design/dates.ts';
import type { OfferedSession } from './offered-run.ts';

/** The days of the week as they stand in addresses, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What the sessions of a run have in common. */
export interface SessionPattern {
  /** Each weekday there is a session on, in the order of the week. */
  readonly weekdays: readonly Weekday[];
  /** "10am to 12.30pm" when all sessions keep the same hours; null when they differ or there are none. */
  readonly hours: string | null;
}

/** The day of the week of a moment, in a time zone. */
export function weekdayOf(moment: Date, zone: string): Weekday {
  return WEEKDAYS[
    Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).dayOfWeek - 1
  ]!;
}

/** The weekdays and the hours that sessions keep, in the space's own time zone. */
export function sessionPattern(sessions: readonly OfferedSession[], zone: string): SessionPattern {
  const days = new Set(sessions.map((session) => weekdayOf(session.startsAt, zone)));
  const hours = new Set(sessions.map((session) => timeRange(session.startsAt, session.endsAt, zone)));
  return {
    weekdays: WEEKDAYS.filter((day) => days.has(day)),
    hours: hours.size === 1 ? [...hours][0]! : null,
  };
}
