import { dayInWords, shortDay } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { Aim } from './rules.ts';

/** The finding, in a sentence or two: how many there are, and what the aim is. */
export function staffSentence(taught: number, aim: Aim | null): string {
  const many = plural(taught, {
    one: '# staff tutor has taught in the past year',
    other: '# staff tutors have taught in the past year',
  });
  if (taught === 0) return `No staff tutor is recorded to have taught in the past year${aimClause(aim)}.`;
  return `${many}${aimClause(aim)}.`;
}

function aimClause(aim: Aim | null): string {
  return aim === null ? '' : `, the aim is ${aim.people} by ${monthOf(aim.by)}`;
}

/** "July 2027": an aim is for a month, not for a day. */
export function monthOf(day: string): string {
  return shortDay(day).split(' ').slice(1).join(' ');
}

/** How far it is to the aim. */
export function toGo(taught: number, aim: Aim | null, today: string): string | null {
  if (aim === null) return null;
  if (taught >= aim.people) return 'The aim is reached.';
  const more = plural(aim.people - taught, { one: 'One more to go', other: '# more to go' });
  return today > aim.by ? `${more}; the day of the aim was ${dayInWords(aim.by)}.` : `${more}.`;
}
