import { found } from '#platform/errors/errors.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { RunState } from '../tables.ts';

export interface LockedRun {
  readonly id: string;
  readonly code: string;
  readonly termId: string;
  readonly courseId: string;
  readonly courseVersion: number;
  readonly roomId: string | null;
  readonly places: number;
  readonly needsNoPair: boolean;
  readonly sheetRef: string | null;
  readonly accessNotes: string;
  readonly coordinatorNotes: string;
  readonly state: RunState;
  readonly version: number;
}

const COLUMNS = `id, code, term_id as "termId", course_id as "courseId", course_version as "courseVersion", room_id as "roomId",
  places, needs_no_pair as "needsNoPair", sheet_ref as "sheetRef", access_notes as "accessNotes",
  coordinator_notes as "coordinatorNotes", state, version`;

/**
 * Takes the term, then the run, for this transaction. Whatever promises rooms and tutors within a term goes one after
 * another, so that of two clashing runs one wins and the other is told, instead of both waiting for each other.
 */
export async function lockRun(tx: Tx, runId: string): Promise<LockedRun> {
  const [term] = await tx.named<{ termId: string }>(
    'term-of-run',
    `select term_id as "termId" from college_runs where space_id = $1 and id = $2`,
    [tx.spaceId, runId],
  );
  await lockTerm(tx, found(term).termId);
  const [run] = await tx.named<LockedRun>(
    'lock-run-for-change',
    `select ${COLUMNS} from college_runs where space_id = $1 and id = $2 for update`,
    [tx.spaceId, runId],
  );
  return found(run);
}

/** Takes a term for this transaction. Runs can still be added to it meanwhile. */
export async function lockTerm(tx: Tx, termId: string): Promise<void> {
  const [term] = await tx.named(
    'lock-term',
    `select id from college_terms where space_id = $1 and id = $2 for no key update`,
    [tx.spaceId, termId],
  );
  found(term);
}
