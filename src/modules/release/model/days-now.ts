import { createHash } from 'node:crypto';
import { dayOfSession } from './asked-day.ts';
import type { AskedDay } from './asked-day.ts';

/** What was asked for, as far as it takes to see whether it is still so. */
export interface AskedFor {
  readonly runId: string | null;
  readonly askedAt: Date;
  readonly days: readonly AskedDay[];
}

interface Hours {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * The days of a run as they are now, where they are no longer those that were asked for; null where they are, where all of
 * it is over, and where no run was asked for. Sessions that had begun when it was asked were never part of it.
 */
export function daysNow(
  { runId, askedAt, days }: AskedFor,
  sessions: readonly Hours[],
  zone: string,
  now: Date,
): AskedDay[] | null {
  if (runId === null || !sessions.some(({ endsAt }) => endsAt > now)) return null;
  const stand = sessions
    .filter(({ startsAt }) => startsAt > askedAt)
    .map(({ startsAt, endsAt }) => dayOfSession(startsAt, endsAt, zone));
  if (stand.length === 0 || printOfDays(stand) === printOfDays(days)) return null;
  return stand;
}

/** The days as they are now of those requests whose days have changed since they were asked for, by the id of the request. */
export function daysChanged(
  requests: readonly (AskedFor & { readonly id: string })[],
  hours: ReadonlyMap<string, readonly Hours[]>,
  zone: string,
  now: Date,
): ReadonlyMap<string, readonly AskedDay[]> {
  const changed = requests.flatMap((request) => {
    const days = daysNow(request, hours.get(request.runId ?? '') ?? [], zone, now);
    return days === null ? [] : [[request.id, days] as const];
  });
  return new Map(changed);
}

/** Tells days apart from others, whatever their order: for a form, to see that they are still those it was filled in for. */
export function printOfDays(days: readonly AskedDay[]): string {
  const each = days.map(({ onDay, weekday, from, until }) => `${onDay ?? weekday} ${from} ${until}`);
  return createHash('sha256').update(each.toSorted().join('\n')).digest('hex').slice(0, 16);
}
