import { nearestYear } from './calendar-day.ts';
import type { Day } from './calendar-day.ts';
import type { YearFinder } from './read-date.ts';

/** A school year written "2026/27" or "2026-2027" runs from August. */
const SCHOOL_YEAR = /\b(20\d\d)\s*[-/–]\s*(?:20)?(\d\d)\b/;
const YEAR = /\b(20\d\d)\b/;
const AUGUST = 8;

/** How a title such as "Spring term 2027" or "2026/27" answers for a date without a year. */
export function yearFromTitles(titles: readonly string[]): YearFinder {
  const text = titles.join(' ');
  const school = SCHOOL_YEAR.exec(text);
  if (school && Number(school[2]) === (Number(school[1]) + 1) % 100) {
    return (month) => Number(school[1]) + (month >= AUGUST ? 0 : 1);
  }
  const year = YEAR.exec(text)?.[1];
  return () => (year ? Number(year) : null);
}

/** The year that brings a date nearest to the day; asks `otherwise` when there is no day. */
export function yearNear(day: Day | null, otherwise: YearFinder): YearFinder {
  return (month, dayOfMonth) => (day ? nearestYear(month, dayOfMonth, day) : otherwise(month, dayOfMonth));
}
