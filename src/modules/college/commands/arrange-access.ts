import type { Tx } from '#platform/database/tx.ts';
import { accessArranged, accessNotArrangedAfterAll } from '../events/week-events.ts';
import { college } from '../tables.ts';
import { recordAll } from './by.ts';
import type { By } from './by.ts';

/** Says that what helps these people is arranged for a run. What is arranged already stays as it was said first. */
export async function arrangeAccess(
  tx: Tx,
  by: By,
  runId: string,
  needIds: readonly string[],
): Promise<void> {
  if (needIds.length === 0) return;
  const { personId, at } = by.actor;
  const rows = needIds.map((needId) => ({
    space_id: tx.spaceId,
    run_id: runId,
    need_id: needId,
    arranged_by_person_id: personId,
    arranged_at: at,
  }));
  const fresh = await college(tx)
    .insertInto('college_promises')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('need_id')
    .execute();
  await recordAll(
    tx,
    by,
    fresh.map(({ need_id }) => accessArranged(runId, need_id)),
  );
}

/** Says that it is not arranged after all: it is a promise to keep again. */
export async function unarrangeAccess(tx: Tx, by: By, runId: string, needId: string): Promise<void> {
  const gone = await college(tx)
    .deleteFrom('college_promises')
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .where('need_id', '=', needId)
    .returning('need_id')
    .execute();
  await recordAll(
    tx,
    by,
    gone.map(({ need_id }) => accessNotArrangedAfterAll(runId, need_id)),
  );
}
