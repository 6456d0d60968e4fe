import type { Tx } from '#platform/database/tx.ts';
import { changeRun } from './change-run.ts';
import type { RunChanged, RunWords } from './change-run.ts';
import { lockRun } from './lock-for-change.ts';
import type { ByTelling } from './tell-of-change.ts';
import { tellOfRun } from './tell-of-run.ts';

/**
 * Changes what a run says of itself. Where a published run is to meet somewhere else, everybody who has a place, waits for
 * one or teaches is told, and their calendars say where. Nothing else that can be changed here is told.
 */
export async function changeRunAndTell(
  tx: Tx,
  by: ByTelling,
  runId: string,
  version: number,
  words: RunWords,
): Promise<RunChanged> {
  const { state, roomId } = await lockRun(tx, runId);
  const changed = await changeRun(tx, by, runId, version, words);
  if (changed.ok && state === 'published' && roomId !== words.roomId)
    await tellOfRun(tx, by, runId, 'meets elsewhere');
  return changed;
}
