import { momentInWords } from '#design/dates.ts';
import type { Seen } from '../queries/history.ts';
import { eventWords } from './event-words.ts';

/** One line of what was looked at and done, in words. */
export interface HistoryLine {
  readonly when: string;
  readonly what: string;
  readonly who: string;
}

const BY_WAY: Readonly<Record<string, string>> = {
  phone: ', by telephone',
  paper: ', on paper',
  'in person': ', in person',
  import: ', from a spreadsheet',
};

export function historyLine(seen: Seen, titles: ReadonlyMap<string, string>, zone: string): HistoryLine {
  const title = seen.runId === null ? undefined : titles.get(seen.runId);
  return {
    when: momentInWords(seen.at, zone),
    what: `${whatOf(seen)}${title ? ` (${title})` : ''}`,
    who: whoOf(seen),
  };
}

function whatOf({ kind, what, becauseType }: Seen): string {
  if (kind === 'event') return eventWords(what);
  return `Somebody opened: ${what}${becauseType === null ? '' : becauseType === 'run' ? ', for a course you booked' : ', for work you are in'}.`;
}

function whoOf({ by, channel }: Seen): string {
  const way = channel === null ? '' : (BY_WAY[channel] ?? '');
  if (by === null) return channel === 'web' ? 'A visitor' : `The college’s system${way}`;
  return `${by === 'you' ? 'You' : by}${way}`;
}
