import { Temporal } from 'temporal-polyfill';

/** A moment: a Date, an ISO text with an offset or Z, or a Temporal.Instant. */
export type Moment = Date | string | Temporal.Instant;

/** A day without a time: an ISO date such as 2024-05-14, or a Temporal.PlainDate. */
export type Day = string | Temporal.PlainDate;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
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
];

interface DayParts {
  dayOfWeek: number;
  day: number;
  month: number;
  year: number;
}

function weekday({ dayOfWeek }: DayParts): string {
  return WEEKDAYS[dayOfWeek - 1]!;
}

function month({ month }: DayParts): string {
  return MONTHS[month - 1]!;
}

function long(parts: DayParts): string {
  return `${weekday(parts)} ${parts.day} ${month(parts)} ${parts.year}`;
}

/** "10am", "1.30pm", "12 noon", "12 midnight". */
function clock({ hour, minute }: { hour: number; minute: number }): string {
  if (minute === 0 && hour === 0) return '12 midnight';
  if (minute === 0 && hour === 12) return '12 noon';
  const half = hour < 12 ? 'am' : 'pm';
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return minute === 0 ? `${shown}${half}` : `${shown}.${String(minute).padStart(2, '0')}${half}`;
}

/** What a clock and a calendar on the wall of a zone show at a moment. */
interface WallTime extends DayParts {
  readonly hour: number;
  readonly minute: number;
  /** Where the clocks go back, one hour comes twice: says which of the two is meant. Empty at any other time. */
  readonly whichOfTwo: string;
}

// The same few hundred sessions are told on page after page, and a zone's rules are dear to work out each time.
const KEPT = 20_000;
const kept = new Map<string, WallTime>();

function wallTime(moment: Moment, zone: string): WallTime {
  const key = `${moment instanceof Date ? moment.getTime() : String(moment)} ${zone}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const made = readWall(instantOf(moment).toZonedDateTimeISO(zone));
  kept.set(key, made);
  return made;
}

function instantOf(moment: Moment): Temporal.Instant {
  if (moment instanceof Date) return Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return typeof moment === 'string' ? Temporal.Instant.from(moment) : moment;
}

function readWall(at: Temporal.ZonedDateTime): WallTime {
  const { dayOfWeek, day, month, year, hour, minute } = at;
  return { dayOfWeek, day, month, year, hour, minute, whichOfTwo: whichOfTwo(at) };
}

function whichOfTwo(at: Temporal.ZonedDateTime): string {
  const local = at.toPlainDateTime();
  const earlier = local.toZonedDateTime(at.timeZoneId, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(at.timeZoneId, { disambiguation: 'later' });
  const isTwice =
    !earlier.equals(later) &&
    later.toPlainDateTime().equals(local) &&
    earlier.toPlainDateTime().equals(local);
  if (!isTwice) return '';
  return at.equals(earlier) ? ' (before the clocks go back)' : ' (after the clocks go back)';
}

function time(at: WallTime): string {
  return clock(at) + at.whichOfTwo;
}

/** The day of a moment in a zone: "Tuesday 14 May 2024". Throws RangeError for a text that is no moment. */
export function dateInWords(moment: Moment, zone: string): string {
  return long(wallTime(moment, zone));
}

/** The day of a moment, short: "Tue 14 May". For tables; the year stands somewhere near. */
export function shortDate(moment: Moment, zone: string): string {
  const at = wallTime(moment, zone);
  return `${weekday(at).slice(0, 3)} ${at.day} ${month(at)}`;
}

/** The time of a moment in a zone: "10am", "1.30pm", "12 noon", "12 midnight". */
export function timeInWords(moment: Moment, zone: string): string {
  return time(wallTime(moment, zone));
}

/** A moment in full: "Tuesday 14 May 2024, 10am". */
export function momentInWords(moment: Moment, zone: string): string {
  const at = wallTime(moment, zone);
  return `${long(at)}, ${time(at)}`;
}

/** Midnight belongs to the evening it ends. */
function endsOnDayOf(start: WallTime, end: WallTime): boolean {
  const days = dayNumber(end) - dayNumber(start);
  return days === 0 || (days === 1 && end.hour === 0 && end.minute === 0);
}

function dayNumber({ year, month, day }: DayParts): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Two times of one day: "10am to 12 noon". Over a night: "10pm to Wednesday 15 May 2024, 6am". */
export function timeRange(start: Moment, end: Moment, zone: string): string {
  const from = wallTime(start, zone);
  const to = wallTime(end, zone);
  const until = endsOnDayOf(from, to) ? time(to) : `${long(to)}, ${time(to)}`;
  return `${time(from)} to ${until}`;
}

/** A session in full: "Tuesday 14 May 2024, 10am to 12 noon". */
export function dateAndTimeRange(start: Moment, end: Moment, zone: string): string {
  return `${dateInWords(start, zone)}, ${timeRange(start, end, zone)}`;
}

/** A session, short: "Tue 14 May, 10am to 12 noon". */
export function shortDateAndTimeRange(start: Moment, end: Moment, zone: string): string {
  return `${shortDate(start, zone)}, ${timeRange(start, end, zone)}`;
}

function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** A day without a time: "Tuesday 14 May 2024". Throws RangeError for a text that is no day. */
export function dayInWords(day: Day): string {
  return long(plain(day));
}

/** A day without its weekday: "14 May 2024". */
export function shortDay(day: Day): string {
  const parts = plain(day);
  return `${parts.day} ${month(parts)} ${parts.year}`;
}

function opening(from: DayParts, to: DayParts): string {
  if (from.year !== to.year) return `${from.day} ${month(from)} ${from.year}`;
  return from.month === to.month ? String(from.day) : `${from.day} ${month(from)}`;
}

/** The month of a day: "May 2024". */
export function monthInWords(day: Day): string {
  const parts = plain(day);
  return `${month(parts)} ${parts.year}`;
}

/** Days from one to another: "14 to 16 May 2024", "14 May to 2 June 2024", "30 December 2024 to 3 January 2025". */
export function dayRange(first: Day, last: Day): string {
  const from = plain(first);
  const to = plain(last);
  return from.equals(to) ? shortDay(from) : `${opening(from, to)} to ${shortDay(to)}`;
}

/** For the datetime attribute of <time>: the moment in UTC, to the minute. */
export function machineTime(moment: Moment): string {
  if (moment instanceof Date) return `${moment.toISOString().slice(0, -8)}Z`;
  return instantOf(moment).toString({ smallestUnit: 'minute' });
}
