import type { Day } from './calendar-day.ts';

const LONGEST_WORD = 6;

/**
 * A reference for a run that has none: the start of its title and its day and month, "SLEEP-1301". The same line
 * always gives the same one, wherever it stands, so that the sheet can be brought in again.
 */
export function proposedRef(title: string, start: Day): string {
  const word = /[\p{L}\p{N}]+/u.exec(title.replace(/^(?:the|a|an) /i, ''))?.[0] ?? 'RUN';
  const short = [...word.toUpperCase()].slice(0, LONGEST_WORD).join('');
  return `${short}-${start.slice(8)}${start.slice(5, 7)}`;
}
