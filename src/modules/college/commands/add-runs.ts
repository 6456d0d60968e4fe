import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { runAdded } from '../events/managing-events.ts';
import type { TutorRole } from '../tables.ts';
import { recordAll } from './by.ts';
import type { By } from './by.ts';
import { freshCodes } from './fresh-codes.ts';
import { numbered, putSessions } from './put-sessions.ts';
import type { SessionToPut } from './put-sessions.ts';
import { putTutors } from './put-tutors.ts';

export interface NewRun {
  readonly termId: string;
  readonly courseId: string;
  readonly courseVersion: number;
  /** How the coordinator's own sheet names it, once in a term. */
  readonly sheetRef?: string | null;
  readonly roomId?: string | null;
  readonly places: number;
  /** Socials and drop-ins that go without a pair of tutors. */
  readonly needsNoPair?: boolean;
  readonly accessNotes?: string;
  readonly coordinatorNotes?: string;
  readonly sessions?: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  /** Each person once: one person with two roles is not two tutors. */
  readonly tutors?: readonly { readonly personId: string; readonly role: TutorRole }[];
}

export interface AddedRun {
  readonly runId: string;
  readonly code: string;
  /** In the order of time. */
  readonly sessionIds: readonly string[];
}

/**
 * Adds draft runs with their sessions and tutors, thousands at a time; answers in the same order. Everybody named as a
 * tutor gets the role of one here, so that their own page opens for them. The caller has seen to it that a sheet
 * reference is new in its term and that nobody stands twice on one run: the database refuses both.
 */
export async function addRuns(tx: Tx, by: By, runs: readonly NewRun[]): Promise<AddedRun[]> {
  if (runs.length === 0) return [];
  const codes = await freshCodes(tx, runs.length);
  const added = runs.map((run, index) => withIds(run, codes[index]!));
  await insertRuns(tx, by, added);
  await putSessions(
    tx,
    added.flatMap(({ planned }) => planned),
  );
  await putTutors(
    tx,
    by,
    added.flatMap(({ runId, tutors = [] }) => tutors.map((tutor) => ({ ...tutor, runId }))),
  );
  await recordAll(
    tx,
    by,
    added.map((run) => runAdded(run.runId, run.termId, run.courseId)),
  );
  return added.map(({ runId, code, planned }) => ({ runId, code, sessionIds: planned.map(({ id }) => id) }));
}

type WithId = NewRun & { runId: string; code: string; planned: readonly SessionToPut[] };

function withIds(run: NewRun, code: string): WithId {
  const runId = newId();
  return { ...run, runId, code, planned: numbered(runId, run.sessions ?? []) };
}

async function insertRuns(tx: Tx, by: By, runs: readonly WithId[]): Promise<void> {
  await tx.named(
    'add-runs',
    `insert into college_runs
       (space_id, id, code, term_id, course_id, course_version, sheet_ref, room_id, places, needs_no_pair, access_notes, coordinator_notes, state, created_at)
     select $1, t.*, 'draft', $2
       from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::int[], $8::text[], $9::uuid[], $10::int[], $11::boolean[], $12::text[], $13::text[]) as t`,
    [
      tx.spaceId,
      by.actor.at,
      runs.map((run) => run.runId),
      runs.map((run) => run.code),
      runs.map((run) => run.termId),
      runs.map((run) => run.courseId),
      runs.map((run) => run.courseVersion),
      runs.map((run) => run.sheetRef || null),
      runs.map((run) => run.roomId ?? null),
      runs.map((run) => run.places),
      runs.map((run) => run.needsNoPair ?? false),
      runs.map((run) => run.accessNotes ?? ''),
      runs.map((run) => run.coordinatorNotes ?? ''),
    ],
  );
}
