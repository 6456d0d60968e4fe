import { dayOf } from './calendar-day.ts';
import type { Day, Period } from './calendar-day.ts';
import { plain } from './cell-text.ts';
import { monthNamed } from './read-date.ts';
import type { YearFinder } from './read-date.ts';
import { weekdayNamed } from './read-weekdays.ts';

/** One day as written; what it leaves out ("15" in "15-19 February") is taken from the day after it. */
type Mention = { day: number; month: number | null; year: number | null; opensRange: boolean };

/** The periods found (a single day has equal ends) and the days written that no calendar has. */
export type DayList = { periods: Period[]; impossible: string[] };

/** Longer than any list of days a person writes in a note. */
const LONGEST_PHRASE = 400;
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2})(?!\d))?/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const NAMED = /^(\d{1,2}) ?(?:st|nd|rd|th)?(?: of)?[- ]?([a-z]{3,9})\b\.?(?:[, -]{0,2}(\d{4}))?/;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?/;
const BARE = /^(\d{1,2})(?:st|nd|rd|th)?(?!\d)/;
const RANGE = /^ *(?:-|\bto\b|\buntil\b|\btill\b) */;
const JOINER = /^(?: |,|&|\+|\/|\band\b|\bor\b|\bthe\b|\bon\b|\bfrom\b)+/;

function yearOf(text: string | undefined): number | null {
  if (!text) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

type Taken = { length: number; mention: Omit<Mention, 'opensRange'> };

function takeNumeric(text: string): Taken | null {
  const iso = ISO.exec(text);
  if (iso)
    return {
      length: iso[0].length,
      mention: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
    };
  const found = NUMERIC.exec(text);
  return (
    found && {
      length: found[0].length,
      mention: { day: Number(found[1]), month: Number(found[2]), year: yearOf(found[3]) },
    }
  );
}

function takeNamed(text: string): Taken | null {
  const dayFirst = NAMED.exec(text);
  const month = dayFirst && monthNamed(dayFirst[2]!);
  if (month)
    return {
      length: dayFirst[0].length,
      mention: { day: Number(dayFirst[1]), month, year: yearOf(dayFirst[3]) },
    };
  const monthFirst = MONTH_FIRST.exec(text);
  const first = monthFirst && monthNamed(monthFirst[1]!);
  if (!first) return null;
  return {
    length: monthFirst[0].length,
    mention: { day: Number(monthFirst[2]), month: first, year: yearOf(monthFirst[3]) },
  };
}

function takeBare(text: string): Taken | null {
  const found = BARE.exec(text);
  return found && { length: found[0].length, mention: { day: Number(found[1]), month: null, year: null } };
}

function skippable(text: string): number {
  const joined = JOINER.exec(text);
  if (joined) return joined[0].length;
  const word = /^[a-z]+\b\.?/.exec(text)?.[0];
  return word && weekdayNamed(word) ? word.length : 0;
}

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let rest = text; rest !== '';) {
    const range = mentions.length > 0 ? RANGE.exec(rest) : null;
    if (range) mentions.at(-1)!.opensRange = true;
    const taken = range ? null : (takeNumeric(rest) ?? takeNamed(rest) ?? takeBare(rest));
    if (taken) mentions.push({ ...taken.mention, opensRange: false });
    const length = range?.[0].length ?? taken?.length ?? skippable(rest);
    if (!length) break;
    rest = rest.slice(length);
  }
  return mentions;
}

/** Fills in months and years from the right: "17 and 24 February 2027" gives both days their month and year. */
function completed(mentions: readonly Mention[]): Mention[] {
  const filled: Mention[] = [];
  for (const mention of [...mentions].reverse()) {
    const next = filled.at(-1);
    const month = mention.month ?? next?.month ?? null;
    filled.push({
      ...mention,
      month,
      year: mention.year ?? (mention.month === null ? (next?.year ?? null) : null),
    });
  }
  return filled.reverse();
}

function asDay(mention: Mention, findYear: YearFinder): Day | null {
  const { day, month } = mention;
  const year = month === null ? null : (mention.year ?? findYear(month, day));
  return year === null || month === null ? null : dayOf(year, month, day);
}

/** "28 December to 3 January 2027" begins in 2026. */
function rangeStart(from: Mention, to: Day, findYear: YearFinder): Day | null {
  const year = from.year ?? Number(to.slice(0, 4));
  const day = asDay({ ...from, year }, findYear);
  return day && day > to && from.month !== null
    ? asDay({ ...from, year: Number(to.slice(0, 4)) - 1 }, findYear)
    : day;
}

function pairUp(mentions: readonly Mention[], findYear: YearFinder): DayList {
  const list: DayList = { periods: [], impossible: [] };
  for (let index = 0; index < mentions.length; index++) {
    const first = mentions[index]!;
    const last = first.opensRange && mentions[index + 1] ? mentions[++index]! : first;
    const to = asDay(last, findYear);
    const from = to && last !== first ? rangeStart(first, to, findYear) : to;
    if (from && to && from <= to) list.periods.push({ from, to });
    else if (first.month !== null) list.impossible.push(`${first.day}/${first.month}`);
  }
  return list;
}

/**
 * The days a phrase begins with: "17/02/2027", "19/02", "15 Feb", "17 and 24 February", "15-19 February 2027".
 * Reading stops at the first word that is no part of a date. A bare number without any month is no date.
 */
export function readDayList(text: string, findYear: YearFinder): DayList {
  const words = plain(text.slice(0, LONGEST_PHRASE))
    .toLowerCase()
    .replace(/[‐-―−]/g, '-');
  return pairUp(completed(mentionsIn(words)), findYear);
}
