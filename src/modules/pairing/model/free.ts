import { Temporal } from 'temporal-polyfill';

/** A time somebody cannot: on one weekday each week by the clocks of the college, or whole days from one to another. */
export type Away =
  | { readonly kind: 'weekly'; readonly weekday: number; readonly from: string; readonly until: string }
  | { readonly kind: 'days'; readonly fromOn: string; readonly toOn: string };

/** Hours of a run, or hours somebody is named for. */
export interface Hours {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether somebody is free for every one of these sessions: nothing they cannot, and nothing they are named for, touches one. */
export function isFree(
  sessions: readonly Hours[],
  away: readonly Away[],
  named: readonly Hours[],
  zone: string,
): boolean {
  return sessions.every(
    (session) =>
      !away.some((one) => touchesAway(session, one, zone)) &&
      !named.some((hours) => overlaps(session, hours)),
  );
}

/**
 * Whether hours touch a time somebody cannot. A weekly time is read off the clocks on the wall, so that "Tuesdays 9 to
 * 12" stays 9 to 12 when the clocks change.
 */
export function touchesAway(hours: Hours, away: Away, zone: string): boolean {
  return daysOf(hours, zone).some((day) =>
    away.kind === 'days'
      ? day.toString() >= away.fromOn && day.toString() <= away.toOn
      : day.dayOfWeek === away.weekday && overlaps(hours, onDay(day, away, zone)),
  );
}

function overlaps(one: Hours, other: Hours): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** The days on the wall that hours touch. What ends at midnight does not touch the day after. */
function daysOf({ startsAt, endsAt }: Hours, zone: string): Temporal.PlainDate[] {
  const there = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const last = there(endsAt.getTime() - 1);
  const days = [];
  for (
    let day = there(startsAt.getTime());
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    days.push(day);
  return days;
}

// A time that the clocks jump over begins when they have jumped; one that they strike twice takes in both.
function onDay(
  day: Temporal.PlainDate,
  { from, until }: { from: string; until: string },
  zone: string,
): Hours {
  const at = (time: string, disambiguation: 'earlier' | 'later') =>
    new Date(
      day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation })
        .epochMilliseconds,
    );
  return { startsAt: at(from, 'earlier'), endsAt: at(until, 'later') };
}
