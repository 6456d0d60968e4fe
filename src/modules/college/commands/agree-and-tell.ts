import type { Tx } from '#platform/database/tx.ts';
import { agreeDeparture } from './agree-departure.ts';
import type { Departure, DepartureAgreed } from './agree-departure.ts';
import { lockRun } from './lock-for-change.ts';
import type { ByTelling } from './tell-of-change.ts';
import { tellOfRun } from './tell-of-run.ts';

/**
 * Keeps an agreed step outside "every run has a pair". A published run that is postponed by it is told to everybody who has
 * a place, waits for one or teaches, and goes from their calendars. Done twice, it tells once.
 */
export async function agreeAndTell(
  tx: Tx,
  by: ByTelling,
  runId: string,
  departure: Departure,
): Promise<DepartureAgreed> {
  const { state } = await lockRun(tx, runId);
  const agreed = await agreeDeparture(tx, by, runId, departure);
  if (agreed.ok && departure.kind === 'postponed' && state === 'published')
    await tellOfRun(tx, by, runId, 'is postponed');
  return agreed;
}
