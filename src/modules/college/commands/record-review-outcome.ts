import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { nextTimeDecided, reviewLaidOpen } from '../events/week-events.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { lockReview } from './record-review.ts';

export type LaidOpen = { readonly ok: true } | { readonly ok: false; readonly reason: 'too-early' };

/** Lays the answers of tutors and students side by side. From then on no student's answer is added, so that none can be told by when it came. */
export async function layReviewOpen(tx: Tx, by: By, runId: string): Promise<LaidOpen> {
  const review = await lockReview(tx, runId);
  if (review.begins === null || review.begins > by.actor.at) return { ok: false, reason: 'too-early' };
  if (review.laidOpenAt !== null) return { ok: true };
  await college(tx)
    .updateTable('college_joint_reviews')
    .set({ closed_at: by.actor.at, closed_by_person_id: by.actor.personId })
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .execute();
  await record(tx, by, reviewLaidOpen(runId));
  return { ok: true };
}

/** Keeps what those who taught a run will do otherwise next time; whoever makes the course's next version reads it. */
export async function decideNextTime(tx: Tx, by: By, runId: string, words: string): Promise<void> {
  const run = found(
    await college(tx)
      .selectFrom('college_runs')
      .select('course_id')
      .where('space_id', '=', tx.spaceId)
      .where('id', '=', runId)
      .executeTakeFirst(),
  );
  const id = newId();
  await college(tx)
    .insertInto('college_review_changes')
    .values({
      space_id: tx.spaceId,
      id,
      run_id: runId,
      course_id: run.course_id,
      words,
      recorded_by_person_id: by.actor.personId,
      recorded_at: by.actor.at,
    })
    .execute();
  await record(tx, by, nextTimeDecided(runId, id));
}
