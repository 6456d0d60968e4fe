import type { Tx } from '#platform/database/tx.ts';
import { runTakenBack, runWithdrawn } from '../events/managing-events.ts';
import type { RunState } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { freeHours } from './commit-hours.ts';
import { lockRun } from './lock-for-change.ts';

/** Gives back a run's hours and leaves it in a state in which it holds none. */
export async function putAside(tx: Tx, runId: string, state: Exclude<RunState, 'published'>): Promise<void> {
  await freeHours(tx, [runId]);
  await tx.named(
    'put-run-aside',
    `update college_runs set state = $3, published_at = null, revision = revision + 1, version = version + 1 where space_id = $1 and id = $2`,
    [tx.spaceId, runId, state],
  );
}

export type RunTakenBack = { ok: true } | { ok: false; reason: 'people-have-places'; people: number };

/**
 * Makes a run a draft again, as if it had not been published (or withdrawn). Refused while people have a place or wait
 * for one: then it can only be postponed or withdrawn, which says so on its page.
 */
export async function takeRunBack(tx: Tx, by: By, runId: string): Promise<RunTakenBack> {
  const run = await lockRun(tx, runId);
  if (run.state === 'draft') return { ok: true };
  const people = await peopleOn(tx, runId);
  if (people > 0 && run.state === 'published') return { ok: false, reason: 'people-have-places', people };
  await putAside(tx, runId, 'draft');
  await record(tx, by, runTakenBack(runId));
  return { ok: true };
}

/** Withdraws a run: its page stays and says that it will not happen. Bookings stay, so that everybody can be told. */
export async function withdrawRun(tx: Tx, by: By, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  if (run.state === 'withdrawn') return;
  await putAside(tx, runId, 'withdrawn');
  await record(tx, by, runWithdrawn(runId));
}

async function peopleOn(tx: Tx, runId: string): Promise<number> {
  const [row] = await tx.named<{ people: number }>(
    'people-on-run',
    `select count(*)::int as people from college_bookings where space_id = $1 and run_id = $2 and state in ('booked', 'listed')`,
    [tx.spaceId, runId],
  );
  return row!.people;
}
