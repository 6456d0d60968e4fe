import { Temporal } from 'temporal-polyfill';
import { dayInWords } from '#design/dates.ts';

/** "week 11 of 13", counted from the week it begins in; or when it begins. Days as "2026-11-23". */
export function weekOfTerm(
  term: { readonly startsOn: string; readonly endsOn: string },
  today: string,
): string {
  if (today < term.startsOn) return `begins on ${dayInWords(term.startsOn)}`;
  return `week ${weeksBetween(term.startsOn, today)} of ${weeksBetween(term.startsOn, term.endsOn)}`;
}

function weeksBetween(first: string, last: string): number {
  const days = Temporal.PlainDate.from(first).until(monday(last), { largestUnit: 'days' }).days;
  const before = Temporal.PlainDate.from(first).until(monday(first), { largestUnit: 'days' }).days;
  return (days - before) / 7 + 1;
}

function monday(day: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 });
}
