import { Temporal } from 'temporal-polyfill';
import { dayInWords, timeInWords } from '#design/dates.ts';

/** A day or a day of the week that a tutor asked to be released for, by the clocks of the college. */
export interface AskedDay {
  /** "2027-01-27"; null for a day of each week. */
  readonly onDay: string | null;
  /** 1 is Monday; null for one day. */
  readonly weekday: number | null;
  /** "13:00" */
  readonly from: string;
  readonly until: string;
}

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** "Wednesday 27 January 2027, 1pm to 3.30pm", "Tuesdays, 9am to 12 noon" */
export function askedDayInWords({ onDay, weekday, from, until }: AskedDay): string {
  const day = onDay === null ? `${WEEKDAYS[weekday! - 1]}s` : dayInWords(onDay);
  return `${day}, ${clockWords(from)} to ${clockWords(until)}`;
}

/** "13:30" as people say it: "1.30pm". */
export function clockWords(time: string): string {
  return timeInWords(`2027-01-01T${time}Z`, 'UTC');
}

/** A session as a day that is asked for. One that ends after midnight is asked for until midnight. */
export function dayOfSession(startsAt: Date, endsAt: Date, zone: string): AskedDay {
  const there = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const [start, end] = [there(startsAt), there(endsAt)];
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  const sameDay = start.toPlainDate().equals(end.toPlainDate());
  return {
    onDay: start.toPlainDate().toString(),
    weekday: null,
    from: clock(start),
    until: sameDay ? clock(end) : '23:59',
  };
}
