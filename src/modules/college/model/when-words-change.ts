import { Temporal } from 'temporal-polyfill';
import type { OfferedRun } from './offered-run.ts';

/**
 * The first moment at which what a page says of these runs stops being true although nobody changed anything: a session
 * begins or ends, or the day does.
 */
export function whenWordsChange(runs: readonly OfferedRun[], zone: string, now: Date): Date {
  const edges = runs.flatMap((run) =>
    run.sessions.flatMap((session) => [session.startsAt.getTime(), session.endsAt.getTime()]),
  );
  const soonest = edges
    .filter((edge) => edge > now.getTime())
    .reduce((least, edge) => Math.min(least, edge), midnight(zone, now));
  return new Date(soonest);
}

function midnight(zone: string, now: Date): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return today.startOfDay().add({ days: 1 }).epochMilliseconds;
}
