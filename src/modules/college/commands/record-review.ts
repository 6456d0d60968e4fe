import { randomUUID } from 'node:crypto';
import { recordContribution, recordCountedPart } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { lookedBack } from '../events/week-events.ts';
import { depthOf } from '../model/review.ts';
import type { LookingBack } from '../model/review.ts';
import { college } from '../tables.ts';
import type { TutorRole } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { raiseRuns } from './raise-revision.ts';

export interface StudentsAnswer {
  readonly answers: LookingBack;
  /** Whether their words may be shown. If not, they are not kept either: only the answer that is counted. */
  readonly mayShow: boolean;
  /** How many people these answers are from: more than one where a group thought together. */
  readonly fromHowMany: number;
}

export type LookedBack =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'too-early' | 'laid-open' | 'link-used' };

/**
 * Keeps what students said of a run they took part in, with nobody's name: no person, no time, no way it came, and an id
 * by chance. `linkHash` is of the link they answered by, which then cannot be used again; null on a shared screen or from
 * paper. That students took part is counted in the thread. For a link, `by.actor` names nobody.
 */
export async function recordStudentsAnswer(
  tx: Tx,
  by: By,
  runId: string,
  { answers, mayShow, fromHowMany }: StudentsAnswer,
  linkHash: Buffer | null,
): Promise<LookedBack> {
  const review = await lockReview(tx, runId);
  if (review.begins === null || review.begins > by.actor.at) return { ok: false, reason: 'too-early' };
  if (review.laidOpenAt !== null) return { ok: false, reason: 'laid-open' };
  if (linkHash !== null && !(await useLink(tx, linkHash))) return { ok: false, reason: 'link-used' };
  const { keep, better, takeAway, together } = answers;
  await college(tx)
    .insertInto('college_review_answers')
    .values({
      space_id: tx.spaceId,
      // By chance: an id of ours holds the moment it was made, and that would lead back to whoever answered then.
      id: randomUUID(),
      run_id: runId,
      from_how_many: fromHowMany,
      together,
      ...(mayShow ? { keep, better, take_away: takeAway } : {}),
    })
    .execute();
  await countStudents(tx, by, runId);
  await record(tx, by, lookedBack(runId, 'student'));
  await raiseRuns(tx, [runId]);
  return { ok: true };
}

async function useLink(tx: Tx, linkHash: Buffer): Promise<boolean> {
  const used = await college(tx)
    .insertInto('college_review_links_used')
    .values({ space_id: tx.spaceId, link_hash: linkHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('link_hash')
    .executeTakeFirst();
  return used !== undefined;
}

async function countStudents(tx: Tx, { actor }: By, runId: string): Promise<void> {
  const [all] = await tx.named<{ people: number; wrote: boolean }>(
    'count-students-answers',
    `select sum(from_how_many)::int as people, bool_or(keep <> '' or better <> '' or take_away <> '') as wrote
       from college_review_answers where space_id = $1 and run_id = $2`,
    [tx.spaceId, runId],
  );
  await recordCountedPart(tx, {
    work: { type: 'run', id: runId },
    role: 'student',
    stage: 'review',
    depth: all!.wrote ? 'shaped it' : 'was there',
    howMany: all!.people,
    at: actor.at,
  });
}

/**
 * Keeps what one of a run's tutors said of it, in place of what they said before. Their own word counts in the thread at
 * once; written down by somebody else, they are asked. Refused before the last session has begun.
 */
export async function recordTutorsAnswer(
  tx: Tx,
  by: By,
  runId: string,
  personId: string,
  answers: LookingBack,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'too-early' }> {
  const review = await lockReview(tx, runId);
  if (review.begins === null || review.begins > by.actor.at) return { ok: false, reason: 'too-early' };
  const role = found(await roleOf(tx, runId, personId));
  const { keep, better, takeAway, together } = answers;
  const { actor } = by;
  const said = { keep, better, take_away: takeAway, together };
  const how = { channel: actor.channel, recorded_by_person_id: actor.personId, answered_at: actor.at };
  await college(tx)
    .insertInto('college_review_tutor_answers')
    .values({ space_id: tx.spaceId, run_id: runId, person_id: personId, ...said, ...how })
    .onConflict((conflict) =>
      conflict.columns(['space_id', 'run_id', 'person_id']).doUpdateSet({ ...said, ...how }),
    )
    .execute();
  await recordContribution(tx, {
    work: { type: 'run', id: runId },
    personId,
    role,
    stage: 'review',
    depth: depthOf(answers),
    state: personId === actor.personId ? 'confirmed' : 'asked',
    channel: actor.channel,
    recordedBy: actor.personId,
    at: actor.at,
  });
  await record(tx, by, lookedBack(runId, 'tutor'));
  await raiseRuns(tx, [runId]);
  return { ok: true };
}

async function roleOf(tx: Tx, runId: string, personId: string): Promise<TutorRole | undefined> {
  const [row] = await tx.named<{ role: TutorRole }>(
    'role-on-run',
    `select role from college_run_tutors where space_id = $1 and run_id = $2 and person_id = $3`,
    [tx.spaceId, runId, personId],
  );
  return row?.role;
}

export interface LockedReview {
  /** When its last session begins; null while none is planned. */
  readonly begins: Date | null;
  readonly laidOpenAt: Date | null;
}

/** Takes hold of a run's review, making it where there is none yet. */
export async function lockReview(tx: Tx, runId: string): Promise<LockedReview> {
  await tx.named(
    'begin-review',
    `insert into college_joint_reviews (space_id, run_id) values ($1, $2) on conflict do nothing`,
    [tx.spaceId, runId],
  );
  const [review] = await tx.named<LockedReview>(
    'lock-review',
    `select v.closed_at as "laidOpenAt",
            (select max(s.starts_at) from college_sessions s where s.space_id = $1 and s.run_id = $2) as begins
       from college_joint_reviews v where v.space_id = $1 and v.run_id = $2 for update of v`,
    [tx.spaceId, runId],
  );
  return review!;
}
