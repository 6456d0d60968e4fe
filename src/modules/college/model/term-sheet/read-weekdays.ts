import type { Weekday } from './calendar-day.ts';
import { plain } from './cell-text.ts';

const NAMES: Record<Weekday, string> = {
  1: 'monday',
  2: 'tuesday',
  3: 'wednesday',
  4: 'thursday',
  5: 'friday',
  6: 'saturday',
  7: 'sunday',
};
const SHORT: Record<string, Weekday> = { m: 1, mo: 1, tu: 2, we: 3, th: 4, fr: 5, sa: 6, su: 7 };
const ODD: Record<string, Weekday> = {
  weds: 3,
  wednes: 3,
  wensday: 3,
  wedensday: 3,
  wednesay: 3,
  thurday: 4,
  tueday: 2,
};
const EVERY: Record<string, Weekday[]> = {
  daily: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
};
const FORTNIGHTLY =
  /\b(?:fortnightly|alternate(?: weeks?)?|every (?:other|second|two|2)(?: weeks?)?|bi-?weekly)\b/;
const IDLE = /^(?:every|each|on|weekly|the|and|a|am|pm|mornings?|afternoons?|evenings?)$/;

export type DaysReading = { ok: true; weekdays: Weekday[]; everyWeeks: 1 | 2 } | { ok: false; word: string };

/** The weekday a word names ("Tues", "weds", "Thur", "Mondays"), or null. */
export function weekdayNamed(word: string): Weekday | null {
  const small = word.toLowerCase().replace(/\.$/, '');
  const single = small.length > 4 ? small.replace(/s$/, '') : small;
  if (ODD[small]) return ODD[small];
  if (single.length < 3) return SHORT[small] ?? null;
  const found = Object.entries(NAMES).find(([, name]) => name.startsWith(single));
  return found ? (Number(found[0]) as Weekday) : null;
}

function daysBetween(from: Weekday, to: Weekday): Weekday[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday);
}

/** "mon-fri" as the days it spans; null when it is no such span. */
function spanOf(part: string): Weekday[] | null {
  const found = /^([a-z]+)\.?(?: *- *| to | until )([a-z]+)\.?$/.exec(part);
  const from = found && weekdayNamed(found[1]!);
  const to = found && weekdayNamed(found[2]!);
  return from && to ? daysBetween(from, to) : null;
}

function daysIn(part: string): Weekday[] | string {
  const span = spanOf(part);
  if (span) return span;
  const days: Weekday[] = [];
  for (const word of part.split(/[ -]+/).filter((each) => each !== '' && !IDLE.test(each))) {
    const day = weekdayNamed(word);
    if (!day && !EVERY[word]) return word;
    days.push(...(day ? [day] : EVERY[word]!));
  }
  return days;
}

/**
 * The days a run meets on: "Tues", "Mon & Wed", "Mon/Wed", "Monday and Wednesday", "Mon - Thurs", "alternate Fridays".
 * An empty cell gives no days; a word that names none is handed back.
 */
export function readWeekdays(text: string): DaysReading {
  const small = plain(text)
    .toLowerCase()
    .replace(/[‐-―−]/g, '-');
  const everyWeeks = FORTNIGHTLY.test(small) ? 2 : 1;
  const parts = small
    .replace(FORTNIGHTLY, ' ')
    .replace(/[()]/g, ' ')
    .split(/[,;&/+]| and |\n/);
  const days = new Set<Weekday>();
  for (const part of parts) {
    const found = daysIn(part.trim());
    if (typeof found === 'string') return { ok: false, word: found };
    for (const day of found) days.add(day);
  }
  return { ok: true, weekdays: [...days].sort((a, b) => a - b), everyWeeks };
}
