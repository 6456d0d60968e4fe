import type { Tx } from '#platform/database/tx.ts';
import { notReady } from '../model/not-ready.ts';
import { clashesOf } from '../queries/clashes.ts';
import type { By } from './by.ts';
import { commitHours } from './commit-hours.ts';
import { lockTerm } from './lock-for-change.ts';
import { markPublished, whatClashes } from './publish-run.ts';
import type { WhyNotPublished } from './publish-run.ts';

export interface TermPublished {
  /** Ids of the runs that visitors see from now on. */
  readonly published: readonly string[];
  /** Every other draft of the term, with why it stays one. */
  readonly stayed: readonly ({ readonly runId: string } & WhyNotPublished)[];
}

interface Draft {
  readonly id: string;
  readonly roomId: string | null;
  readonly sessions: number;
}

/**
 * Publishes every draft of a term that can be, and says why for each that cannot. Runs in nobody's way go all at once;
 * those that clash go one by one, the earliest first (then in the order they were added), so the same term always
 * comes out the same way. In one transaction: whoever looks sees the term before or after, never half of it.
 */
export async function publishTerm(tx: Tx, by: By, termId: string): Promise<TermPublished> {
  await lockTerm(tx, termId);
  const drafts = await lockDrafts(tx, termId);
  const ready = drafts.filter((draft) => notReady(draft).length === 0).map((draft) => draft.id);
  const hours = await promiseHours(tx, ready);
  if (hours.promised.length > 0) await markPublished(tx, by, hours.promised);
  const unready = drafts.filter((draft) => notReady(draft).length > 0);
  return { published: hours.promised, stayed: [...unready.map(whyUnready), ...hours.refused] };
}

function whyUnready(draft: Draft): TermPublished['stayed'][number] {
  return { runId: draft.id, reason: 'not-ready', missing: notReady(draft) };
}

async function lockDrafts(tx: Tx, termId: string): Promise<Draft[]> {
  await tx.named(
    'lock-drafts',
    `select id from college_runs where space_id = $1 and term_id = $2 and state = 'draft' order by id for update`,
    [tx.spaceId, termId],
  );
  return tx.named<Draft>(
    'drafts-in-order',
    `select r.id, r.room_id as "roomId", count(s.id)::int as sessions
       from college_runs r left join college_sessions s on s.space_id = $1 and s.run_id = r.id
      where r.space_id = $1 and r.term_id = $2 and r.state = 'draft'
      group by r.id, r.room_id order by min(s.starts_at) nulls last, r.id`,
    [tx.spaceId, termId],
  );
}

async function promiseHours(
  tx: Tx,
  ready: readonly string[],
): Promise<{ promised: string[]; refused: TermPublished['stayed'][number][] }> {
  const clashes = await clashesOf(tx, ready);
  const inTheWay = new Set(clashes.flatMap((clash) => [clash.firstRunId, clash.secondRunId]));
  const free = ready.filter((runId) => !inTheWay.has(runId));
  const promised = (await commitHours(tx, free)) ? free : [];
  const one = await promiseOneByOne(
    tx,
    promised.length > 0 ? ready.filter((runId) => inTheWay.has(runId)) : ready,
  );
  return { promised: [...promised, ...one.promised], refused: one.refused };
}

async function promiseOneByOne(
  tx: Tx,
  runIds: readonly string[],
): Promise<{ promised: string[]; refused: TermPublished['stayed'][number][] }> {
  const promised: string[] = [];
  const refused: TermPublished['stayed'][number][] = [];
  for (const runId of runIds) {
    if (await commitHours(tx, [runId])) promised.push(runId);
    else refused.push({ runId, ...(await whatClashes(tx, runId)) });
  }
  return { promised, refused };
}
