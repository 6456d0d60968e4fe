import type { Tx } from '#platform/database/tx.ts';
import { commitHours } from './commit-hours.ts';
import { lockRun } from './lock-for-change.ts';
import type { LockedRun } from './lock-for-change.ts';
import { orUndo } from './or-undo.ts';
import { whatClashes } from './publish-run.ts';
import type { WhyNotPublished } from './publish-run.ts';
import { raiseRuns } from './raise-revision.ts';

/** Why a published run cannot be as somebody wants it. */
export type HoursTaken = Extract<WhyNotPublished, { reason: 'clash' | 'overlaps-itself' }>;

/**
 * Changes a run in a way that may touch the hours its room and tutors are promised to it. A draft may come to hold a
 * clash. A published run may not: then nothing is changed, and the answer says what stands in the way.
 */
export async function keepHours<Refusal extends { readonly ok: false }>(
  tx: Tx,
  runId: string,
  change: (run: LockedRun) => Promise<Refusal | null>,
): Promise<{ readonly ok: true } | Refusal | ({ readonly ok: false } & HoursTaken)> {
  const run = await lockRun(tx, runId);
  return orUndo<{ readonly ok: true } | Refusal | ({ readonly ok: false } & HoursTaken)>(tx, async () => {
    const refusal = await change(run);
    if (refusal) return refusal;
    await raiseRuns(tx, [runId]);
    await turnTimetable(tx, runId);
    if (run.state === 'published' && !(await commitHours(tx, [runId])))
      return { ok: false, ...(await whatClashes(tx, runId)) };
    return { ok: true };
  });
}

// Whoever books at this moment waits for the run, and sees by this that its sessions are not those they began to read.
async function turnTimetable(tx: Tx, runId: string): Promise<void> {
  await tx.named(
    'turn-timetable',
    `update college_runs set timetable = timetable + 1 where space_id = $1 and id = $2`,
    [tx.spaceId, runId],
  );
}
