import { dayFromNumber, dayNumber, dayOf, daysInMonth, MONTHS } from './calendar-day.ts';
import type { Day, Weekday } from './calendar-day.ts';
import { plain } from './cell-text.ts';
import { weekdayNamed } from './read-weekdays.ts';

/** Finds the year of a day written without one; null when nothing tells. Month from 1. */
export type YearFinder = (month: number, day: number) => number | null;

export type DateReading =
  | { ok: true; day: Day; yearGiven: boolean; fromNumber: boolean; weekdaySaid: Weekday | null }
  | { ok: false; why: 'not-understood' | 'impossible' | 'no-year' | 'far-away'; sentence: string };

export type DateParts = { day: number; month: number; year: number | null };

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;
/** Spreadsheets count days from here when a date loses its format. */
const SPREADSHEET_EPOCH = dayNumber('1899-12-30');
const MISSPELT: Record<string, number> = {
  sept: 9,
  febuary: 2,
  feburary: 2,
  febury: 2,
  janurary: 1,
  janury: 1,
};
const SPELLINGS: { pattern: RegExp; parts: (found: string[]) => DateParts | null }[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, parts: ([y, m, d]) => numbers(d!, Number(m), y) },
  {
    pattern: /^(\d{1,2})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{4}|\d{2})$/,
    parts: ([d, m, y]) => numbers(d!, Number(m), y),
  },
  { pattern: /^(\d{1,2}) ?[/.] ?(\d{1,2})$/, parts: ([d, m]) => numbers(d!, Number(m)) },
  {
    pattern: /^(\d{1,2}) ?(?:st|nd|rd|th)?(?: of)?[-/. ]*([a-z]+)\.?[-/., ]*(\d{4}|\d{2})?$/,
    parts: ([d, m, y]) => named(d!, m!, y),
  },
  {
    pattern: /^([a-z]+)\.?[- ]*(\d{1,2}) ?(?:st|nd|rd|th)?(?:[-,. ]+(\d{4}|\d{2}))?$/,
    parts: ([m, d, y]) => named(d!, m!, y),
  },
];

function numbers(day: string, month: number, year?: string): DateParts {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year);
  return { day: Number(day), month, year: year ? full : null };
}

function named(day: string, word: string, year?: string): DateParts | null {
  const month = monthNamed(word);
  return month ? numbers(day, month, year) : null;
}

/** The month (from 1) a word names: "Feb", "february", "Sept"; null when it names none. */
export function monthNamed(word: string): number | null {
  const small = word.toLowerCase();
  if (small.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(small));
  return index >= 0 ? index + 1 : (MISSPELT[small] ?? null);
}

function partsOf(text: string): DateParts | null {
  for (const { pattern, parts } of SPELLINGS) {
    const found = pattern.exec(text);
    if (found) return parts(found.slice(1));
  }
  return null;
}

/** Why there is no such day, in words. */
export function impossibleInWords({ day, month, year }: DateParts): string {
  if (month < 1 || month > 12)
    return `There is no month ${month}. We read the day first: 13/01/2027 is 13 January 2027.`;
  const name = MONTHS[month - 1]!;
  const length = daysInMonth(year ?? 2028, month);
  return `${day} ${name} is not a day: ${name}${year ? ` ${year}` : ''} has ${year ? '' : 'at most '}${length} days.`;
}

function withYear(parts: DateParts, weekdaySaid: Weekday | null, year: number): DateReading {
  const day = dayOf(year, parts.month, parts.day);
  if (!day) return { ok: false, why: 'impossible', sentence: impossibleInWords({ ...parts, year }) };
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return { ok: false, why: 'far-away', sentence: `The year ${year} cannot be right.` };
  }
  return { ok: true, day, yearGiven: parts.year !== null, fromNumber: false, weekdaySaid };
}

function fromSpreadsheetNumber(text: string): DateReading | null {
  const number = /^[3-6]\d{4}$/.test(text) ? Number(text) : null;
  if (number === null) return null;
  const day = dayFromNumber(SPREADSHEET_EPOCH + number);
  return { ok: true, day, yearGiven: true, fromNumber: true, weekdaySaid: null };
}

function withoutWeekday(text: string): { text: string; weekday: Weekday | null } {
  const found = /^([a-z]+)\.?,? +(.*)$/.exec(text);
  const weekday = found ? weekdayNamed(found[1]!) : null;
  return weekday ? { text: found![2]!, weekday } : { text, weekday: null };
}

/** The day alone: no clock after it, no "from" before it. */
function bareDate(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '')
    .replace(/^(?:from|starts?|starting|w\/c|wc|on|until|ends?) +/, '')
    .replace(/[,.]$/, '');
}

/**
 * Reads one date in any of the ways people in the UK write them; the day comes before the month.
 * `findYear` answers for a date without a year. A date that cannot be read says why in a sentence.
 */
export function readDate(text: string, findYear: YearFinder): DateReading {
  const { text: bare, weekday } = withoutWeekday(bareDate(text));
  const serial = fromSpreadsheetNumber(bare);
  if (serial) return serial;
  const parts = partsOf(bare);
  if (!parts)
    return {
      ok: false,
      why: 'not-understood',
      sentence: 'We could not read a date in it. Write it like 13/01/2027.',
    };
  if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > daysInMonth(2028, parts.month)) {
    return { ok: false, why: 'impossible', sentence: impossibleInWords(parts) };
  }
  const year = parts.year ?? findYear(parts.month, parts.day);
  if (year === null)
    return { ok: false, why: 'no-year', sentence: 'It needs a year. Write it like 13/01/2027.' };
  return withYear(parts, weekday, year);
}
