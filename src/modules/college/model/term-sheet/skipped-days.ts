import { addDays } from './calendar-day.ts';
import { plain } from './cell-text.ts';
import type { YearFinder } from './read-date.ts';
import { readDayList } from './read-day-list.ts';
import type { DayList } from './read-day-list.ts';

const MEETING =
  '(?:class|classes|session|sessions|course|group|meeting|meetings|workshop|workshops|running|run|drop-?in)';
const LEADS_IN = `(?:[\\s:,(]|\\b(?:${MEETING}|on|in|for|the|week|of|from|w/c|wc|w/b|beginning|commencing|half[ -]?term|between)\\b)*`;
const WEEK_OF = /\bw\/?c\b|\bw\/b\b|\bweek (?:of|beginning|commencing)\b/i;
/** Words that take a day away, and whatever stands between them and the day. */
const LEAVES_OUT = new RegExp(
  `\\b(?:no|not|except|excluding|excl|skip|skips|skipping|without|omit|omitting|break|closed|cancelled)\\b${LEADS_IN}`,
  'gi',
);

/** "Week beginning 15 February" takes the whole week away. */
function wholeWeeks(list: DayList): DayList {
  return {
    ...list,
    periods: list.periods.map(({ from, to }) => ({ from, to: from === to ? addDays(from, 6) : to })),
  };
}

/**
 * The days a line's notes take away: "No class 17/02/2027 (half term)", "Not 15 Feb.", "No session 19/02".
 * A date said for another reason ("agreed by the board 03/11/2026") is left alone.
 */
export function skippedDays(notes: string, findYear: YearFinder): DayList {
  const text = plain(notes);
  const lists = [...text.matchAll(LEAVES_OUT)].map((found) => {
    const list = readDayList(text.slice(found.index + found[0].length), findYear);
    return WEEK_OF.test(found[0]) ? wholeWeeks(list) : list;
  });
  return {
    periods: lists.flatMap((list) => list.periods),
    impossible: lists.flatMap((list) => list.impossible),
  };
}
