import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, written YYYY-MM-DD. It has no time and no zone. */
export type Day = string;

/** Monday is 1 and Sunday is 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type Period = { from: Day; to: Day };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY_LENGTH_MS = 86_400_000;

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH_MS;
}

/** The day that many days after 1 January 1970. */
export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_LENGTH_MS).toISOString().slice(0, 10);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Monday is 1. */
export function weekdayOf(day: Day): Weekday {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** "Tuesday". */
export function weekdayName(weekday: Weekday): string {
  return WEEKDAYS[weekday - 1]!;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** How many days the month has. Month from 1. */
export function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The day, or null when the calendar has no such day (31 February). Month from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "19 January 2027". */
export function dayInWords(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]!} ${day.slice(0, 4)}`;
}

/** "Tuesday 19 January 2027". */
export function longDay(day: Day): string {
  return `${weekdayName(weekdayOf(day))} ${dayInWords(day)}`;
}

/** "15 to 19 February 2027", "29 March 2027 to 9 April 2027". */
export function periodInWords({ from, to }: Period): string {
  if (from === to) return dayInWords(from);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${sameMonth ? String(Number(from.slice(8))) : dayInWords(from)} to ${dayInWords(to)}`;
}

/** Whether the day lies in the period, both ends counted. */
export function isIn(day: Day, period: Period): boolean {
  return day >= period.from && day <= period.to;
}

/** The year that brings this day and month nearest to the anchor. Month from 1. */
export function nearestYear(month: number, day: number, anchor: Day): number {
  const year = Number(anchor.slice(0, 4));
  const far = (candidate: number) =>
    Math.abs(Date.UTC(candidate, month - 1, day) / DAY_LENGTH_MS - dayNumber(anchor));
  return [year, year - 1, year + 1].reduce((best, candidate) =>
    far(candidate) < far(best) ? candidate : best,
  );
}
