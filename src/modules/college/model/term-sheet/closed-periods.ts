import { addDays, isIn, periodInWords } from './calendar-day.ts';
import type { Day, Period } from './calendar-day.ts';
import { plain } from './cell-text.ts';
import type { YearFinder } from './read-date.ts';
import { readDayList } from './read-day-list.ts';

/** Days on which the college is closed, as a title says or as a person confirmed. */
export type ClosedPeriod = Period & { name: string };

const NAMED_CLOSURE =
  /\b(half[ -]?term|bank holidays?|easter(?: (?:break|closure|holidays?))?|christmas(?: (?:break|closure|holidays?))?|(?:college )?(?:is )?clos(?:ed|ure)|holidays?|reading week|break)\b[\s:,()]*(?:(?:is|from|on|in|for|between|week|the|of|beginning|commencing|w\/c|w\/b)\b[\s:,]*)*/gi;

const WEEK_OF = /\bw\/[cb]\b|\bweek (?:of|beginning|commencing)\b/i;

function namedIn(text: string, findYear: YearFinder): ClosedPeriod[] {
  return [...text.matchAll(NAMED_CLOSURE)].flatMap((found) => {
    const name = found[1]!.toLowerCase().replace('half-term', 'half term').replace('halfterm', 'half term');
    const { periods } = readDayList(text.slice(found.index + found[0].length), findYear);
    return periods.map(({ from, to }) => ({
      name,
      from,
      to: from === to && WEEK_OF.test(found[0]) ? addDays(from, 4) : to,
    }));
  });
}

/** The closed periods that title lines propose: "(half term 15-19 February)". The same days are proposed once. */
export function proposedClosedPeriods(titles: readonly string[], findYear: YearFinder): ClosedPeriod[] {
  const found = titles.flatMap((title) => namedIn(plain(title), findYear));
  const distinct = new Map(found.map((period) => [`${period.from} ${period.to}`, period]));
  return [...distinct.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The closed period the day falls in, if any. */
export function closedOn(day: Day, periods: readonly ClosedPeriod[]): ClosedPeriod | undefined {
  return periods.find((period) => isIn(day, period));
}

/** "half term (15 to 19 February 2027)". */
export function closedPeriodInWords(period: ClosedPeriod): string {
  return `${period.name} (${periodInWords(period)})`;
}
