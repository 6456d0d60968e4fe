import type { Tx } from '#platform/database/tx.ts';
import type { Work, WorkKind } from '../work.ts';

const WORK = `id, kind, state, steps_done as "stepsDone", steps, asked, result, asked_by_person_id as "askedByPersonId",
  asked_at as "askedAt", finished_at as "finishedAt"`;

/** One piece of work, or null. */
export async function workOf(tx: Tx, id: string): Promise<Work | null> {
  const [work] = await tx.named<Work>(
    'operator-work',
    `select ${WORK} from operator_works where space_id = $1 and id = $2`,
    [tx.spaceId, id],
  );
  return work ?? null;
}

/** The last work of each kind, whatever came of it. */
export async function lastWorks(tx: Tx): Promise<Readonly<Partial<Record<WorkKind, Work>>>> {
  const rows = await tx.named<Work>(
    'operator-last-works',
    `select distinct on (kind) ${WORK} from operator_works where space_id = $1 order by kind, id desc`,
    [tx.spaceId],
  );
  return Object.fromEntries(rows.map((work) => [work.kind, work]));
}

/** The last check of the audit chain that was finished. */
export async function lastCheck(tx: Tx): Promise<Work | null> {
  const [work] = await tx.named<Work>(
    'operator-last-check',
    `select ${WORK} from operator_works where space_id = $1 and kind = 'audit' and state = 'done' order by id desc limit 1`,
    [tx.spaceId],
  );
  return work ?? null;
}
