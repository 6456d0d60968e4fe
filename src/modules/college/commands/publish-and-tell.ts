import type { Tx } from '#platform/database/tx.ts';
import { lockRun } from './lock-for-change.ts';
import { publishRun } from './publish-run.ts';
import type { RunPublished } from './publish-run.ts';
import { publishTerm } from './publish-term.ts';
import type { TermPublished } from './publish-term.ts';
import type { ByTelling } from './tell-of-change.ts';
import { tellOfRun } from './tell-of-run.ts';

/**
 * Publishes a run. Whoever has a place on it or waits for one, from before it was postponed or withdrawn, is told its dates
 * and gets them back into their calendar. Done twice, it tells once.
 */
export async function publishRunAndTell(tx: Tx, by: ByTelling, runId: string): Promise<RunPublished> {
  const { state } = await lockRun(tx, runId);
  const published = await publishRun(tx, by, runId);
  if (published.ok && state === 'draft') await tellThoseWhoWaited(tx, by, [runId]);
  return published;
}

/** The same for every draft of a term that can be published. */
export async function publishTermAndTell(tx: Tx, by: ByTelling, termId: string): Promise<TermPublished> {
  const done = await publishTerm(tx, by, termId);
  await tellThoseWhoWaited(tx, by, done.published);
  return done;
}

// Nobody can book a draft: whoever stands on one stood there before it was one.
async function tellThoseWhoWaited(tx: Tx, by: ByTelling, runIds: readonly string[]): Promise<void> {
  const rows = await tx.named<{ id: string }>(
    'drafts-with-people',
    `select distinct run_id as id from college_bookings
      where space_id = $1 and run_id = any($2::uuid[]) and state in ('booked', 'listed') order by run_id`,
    [tx.spaceId, [...runIds]],
  );
  for (const { id } of rows) await tellOfRun(tx, by, id, 'has dates');
}
