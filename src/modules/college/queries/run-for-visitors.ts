import { howNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { OfferedRun } from '../model/offered-run.ts';
import { OFFERED_RUN, offeredRunOf, tutorIds } from './offered-run-row.ts';
import type { OfferedRunRow } from './offered-run-row.ts';

const RUN_FOR_VISITORS = `${OFFERED_RUN}
   where r.space_id = $1 and r.code = $2 and r.state <> 'draft'`;

/** One run by the code in its address, as anybody may see it; null when there is none, or when it is still a draft. */
export async function runForVisitors(tx: Tx, code: string): Promise<OfferedRun | null> {
  const rows = await tx.named<OfferedRunRow>('run-for-visitors', RUN_FOR_VISITORS, [tx.spaceId, code]);
  const names = await howNamed(tx, tutorIds(rows));
  return rows[0] ? offeredRunOf(rows[0], names) : null;
}
