import type { Tx } from '#platform/database/tx.ts';
import { lockRun } from './lock-for-change.ts';
import { withdrawRun } from './take-run-back.ts';
import type { ByTelling } from './tell-of-change.ts';
import { tellOfRun } from './tell-of-run.ts';

/**
 * Withdraws a run and, unless it was a draft or nothing of it was still to come, tells everybody who has a place,
 * waits for one or teaches; it goes from their calendars too. Done twice, it tells once.
 */
export async function withdrawAndTell(tx: Tx, by: ByTelling, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  await withdrawRun(tx, by, runId);
  if (run.state === 'draft' || run.state === 'withdrawn') return;
  await tellOfRun(tx, by, runId, 'is called off');
}
