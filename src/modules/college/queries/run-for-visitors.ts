import { howNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { OfferedRun } from '../model/offered-run.ts';
import { offeredFrom, offeredRunOf, tutorIds } from './offered-run-row.ts';
import type { OfferedRunRow } from './offered-run-row.ts';

// The one run first, on its own: left to itself, a kept plan would begin with every course of the college.
const RUN_FOR_VISITORS = `
  with one as materialized (
    select * from college_runs where space_id = $1 and code = $2 and state <> 'draft')
  ${offeredFrom('one')}`;

/** One run by the code in its address, as anybody may see it; null when there is none, or when it is still a draft. */
export async function runForVisitors(tx: Tx, code: string): Promise<OfferedRun | null> {
  const rows = await tx.named<OfferedRunRow>('run-for-visitors', RUN_FOR_VISITORS, [tx.spaceId, code]);
  const names = await howNamed(tx, tutorIds(rows));
  return rows[0] ? offeredRunOf(rows[0], names) : null;
}
