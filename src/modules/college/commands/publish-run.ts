import type { Tx } from '#platform/database/tx.ts';
import { runPublished } from '../events/managing-events.ts';
import { notReady } from '../model/not-ready.ts';
import type { Missing } from '../model/not-ready.ts';
import { clashesOf } from '../queries/clashes.ts';
import type { Clash } from '../queries/clashes.ts';
import { recordAll } from './by.ts';
import type { By } from './by.ts';
import { commitHours } from './commit-hours.ts';
import { lockRun } from './lock-for-change.ts';

export type WhyNotPublished =
  | { readonly reason: 'not-ready'; readonly missing: readonly Missing[] }
  | { readonly reason: 'not-a-draft' }
  | { readonly reason: 'overlaps-itself' }
  | { readonly reason: 'clash'; readonly clashes: readonly Clash[] };

export type RunPublished = { readonly ok: true } | ({ readonly ok: false } & WhyNotPublished);

/**
 * Lets visitors see a draft run, and promises it its room and tutors. The database refuses when another published run
 * has one of them at one of these times; the clashes then say which. A run that is published already is left as it is.
 */
export async function publishRun(tx: Tx, by: By, runId: string): Promise<RunPublished> {
  const run = await lockRun(tx, runId);
  if (run.state === 'published') return { ok: true };
  if (run.state !== 'draft') return { ok: false, reason: 'not-a-draft' };
  const missing = notReady({ roomId: run.roomId, sessions: await countSessions(tx, runId) });
  if (missing.length > 0) return { ok: false, reason: 'not-ready', missing };
  if (!(await commitHours(tx, [runId]))) return { ok: false, ...(await whatClashes(tx, runId)) };
  await markPublished(tx, by, [runId]);
  return { ok: true };
}

async function countSessions(tx: Tx, runId: string): Promise<number> {
  const [row] = await tx.named<{ count: number }>(
    'count-sessions',
    `select count(*)::int as count from college_sessions where space_id = $1 and run_id = $2`,
    [tx.spaceId, runId],
  );
  return row!.count;
}

/** Why the database refused this run's hours: other runs, or its own sessions overlapping each other. */
export async function whatClashes(
  tx: Tx,
  runId: string,
): Promise<Extract<WhyNotPublished, { reason: 'clash' | 'overlaps-itself' }>> {
  const clashes = await clashesOf(tx, [runId]);
  return clashes.length > 0 ? { reason: 'clash', clashes } : { reason: 'overlaps-itself' };
}

/** Marks drafts as published, with an event for each. Their hours have been promised before. */
export async function markPublished(tx: Tx, by: By, runIds: readonly string[]): Promise<void> {
  await tx.named(
    'mark-published',
    `update college_runs set state = 'published', published_at = $3, revision = revision + 1, version = version + 1
      where space_id = $1 and id = any($2::uuid[])`,
    [tx.spaceId, runIds, by.actor.at],
  );
  await recordAll(tx, by, runIds.map(runPublished));
}
