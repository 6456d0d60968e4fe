import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { runChanged } from '../events/managing-events.ts';
import { PLACES } from '../queries/run-to-book.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { changedFields } from './changed-fields.ts';
import { keepHours } from './keep-hours.ts';
import type { HoursTaken } from './keep-hours.ts';

export interface RunWords {
  readonly courseVersion: number;
  readonly sheetRef: string | null;
  readonly roomId: string | null;
  readonly places: number;
  readonly needsNoPair: boolean;
  readonly accessNotes: string;
  readonly coordinatorNotes: string;
}

type Refusal =
  | { ok: false; reason: 'changed-meanwhile' }
  | { ok: false; reason: 'ref-taken' }
  | { ok: false; reason: 'published-needs-a-place' };

export type RunChanged = { ok: true } | Refusal | ({ ok: false } & HoursTaken);

/**
 * Changes what a run says of itself. Refused when somebody changed it meanwhile, when another run of the term has the
 * reference, or when a published run would lose its room or take one that is promised elsewhere. Fewer places than
 * people booked is allowed: nobody loses a place by it.
 */
export async function changeRun(
  tx: Tx,
  by: By,
  runId: string,
  version: number,
  words: RunWords,
): Promise<RunChanged> {
  let fields: string[] = [];
  let before = 0;
  const answer = await keepHours<Refusal>(tx, runId, async (run) => {
    if (run.version !== version) return { ok: false, reason: 'changed-meanwhile' };
    if (run.state === 'published' && words.roomId === null)
      return { ok: false, reason: 'published-needs-a-place' };
    if (words.sheetRef && (await refIsTaken(tx, run.termId, runId, words.sheetRef)))
      return { ok: false, reason: 'ref-taken' };
    fields = changedFields<RunWords>(run, words);
    before = await placesOfRun(tx, runId);
    await update(tx, runId, words);
    return null;
  });
  // Saved as it was, nothing has happened that anybody should read of.
  if (!answer.ok || fields.length === 0) return answer;
  await record(tx, by, runChanged(runId, fields, { from: before, to: await placesOfRun(tx, runId) }));
  return answer;
}

async function placesOfRun(tx: Tx, runId: string): Promise<number> {
  const [run] = await tx.named<{ places: number }>(
    'places-there-are',
    `select ${PLACES} as places from college_runs r
       left join college_rooms m on m.space_id = $1 and m.id = r.room_id
       left join college_venues n on n.space_id = $1 and n.id = m.venue_id
      where r.space_id = $1 and r.id = $2`,
    [tx.spaceId, runId],
  );
  return found(run).places;
}

async function update(tx: Tx, runId: string, words: RunWords): Promise<void> {
  await college(tx)
    .updateTable('college_runs')
    .set((row) => ({
      course_version: words.courseVersion,
      sheet_ref: words.sheetRef,
      room_id: words.roomId,
      places: words.places,
      needs_no_pair: words.needsNoPair,
      access_notes: words.accessNotes,
      coordinator_notes: words.coordinatorNotes,
      version: row('version', '+', 1),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', runId)
    .execute();
}

/** Whether another run of the term goes by this reference in the coordinator's own sheet. */
export async function refIsTaken(
  tx: Tx,
  termId: string,
  runId: string | null,
  ref: string,
): Promise<boolean> {
  const rows = await college(tx)
    .selectFrom('college_runs')
    .select('id')
    .where('space_id', '=', tx.spaceId)
    .where('term_id', '=', termId)
    .where('sheet_ref', '=', ref)
    .execute();
  return rows.some((row) => row.id !== runId);
}
