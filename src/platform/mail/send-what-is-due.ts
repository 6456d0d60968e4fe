import type { Tx } from '#platform/database/tx.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';

/**
 * Asks anew for every message of a space that waited for a moment which has come: for when the clock that said how long
 * was moved, since its job goes by real time. One whose job comes all the same is left alone by then. Returns how many.
 */
export async function sendWhatIsDue(tx: Tx, jobs: Pick<JobQueue, 'addAll'>, now: Date): Promise<number> {
  const due = await tx.named<{ id: string }>(
    'messages-due',
    `select id from messages where space_id = $1 and state = 'waiting' and way <> 'letter' and not_before <= $2`,
    [tx.spaceId, now],
  );
  await jobs.addAll(
    tx,
    'send-message',
    due.map(({ id }) => ({ spaceId: tx.spaceId, messageId: id })),
  );
  return due.length;
}
