import { Temporal } from 'temporal-polyfill';
import { firstStart, hasBegun } from './offered-run.ts';
import type { OfferedRun } from './offered-run.ts';

/** Runs that begin in the same month, or have begun already, or have no date yet. */
export interface RunGroup {
  /** "2027-01", "begun" or "no date". */
  readonly key: string;
  readonly runs: readonly OfferedRun[];
}

/** Puts runs under the month they begin in, the soonest first; then what has begun; then what has no date yet. */
export function runGroups(runs: readonly OfferedRun[], zone: string, now: Date): RunGroup[] {
  const groups = Map.groupBy(runs, (run) => groupOf(run, zone, now));
  return [...groups]
    .map(([key, members]) => ({ key, runs: members }))
    .sort((a, b) => (orderOf(a.key) < orderOf(b.key) ? -1 : 1));
}

function groupOf(run: OfferedRun, zone: string, now: Date): string {
  const start = firstStart(run);
  if (!start) return 'no date';
  if (hasBegun(run, now)) return 'begun';
  return Temporal.Instant.fromEpochMilliseconds(start.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString();
}

function orderOf(key: string): string {
  if (key === 'begun') return 'x';
  return key === 'no date' ? 'y' : key;
}
