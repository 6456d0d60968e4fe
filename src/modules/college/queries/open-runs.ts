import { howNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { firstStart, isOver } from '../model/offered-run.ts';
import type { OfferedRun } from '../model/offered-run.ts';
import { OFFERED_RUN, offeredRunOf, tutorIds } from './offered-run-row.ts';
import type { OfferedRunRow } from './offered-run-row.ts';

const OPEN_RUNS = `${OFFERED_RUN}
   where r.space_id = $1 and r.state = 'published' and t.ends_on >= $2::date`;

/**
 * The published runs of the current and coming terms that are not over, the soonest first: what the prospectus offers.
 * `today` is the day in the space's own time zone ("2026-11-23"). Two statements, however many runs there are.
 */
export async function openRuns(tx: Tx, today: string, now: Date): Promise<OfferedRun[]> {
  const rows = await tx.named<OfferedRunRow>('open-runs', OPEN_RUNS, [tx.spaceId, today]);
  const names = await howNamed(tx, tutorIds(rows));
  return rows
    .map((row) => offeredRunOf(row, names))
    .filter((run) => !isOver(run, now))
    .sort(bySoonest);
}

function bySoonest(a: OfferedRun, b: OfferedRun): number {
  return (
    startOf(a) - startOf(b) ||
    a.course.title.localeCompare(b.course.title, 'en') ||
    (a.code < b.code ? -1 : 1)
  );
}

// What has no date yet stands last.
function startOf(run: OfferedRun): number {
  return firstStart(run)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
