import type { Tx } from '#platform/database/tx.ts';
import { lackingRoles } from '../model/pair.ts';
import { college } from '../tables.ts';
import type { TutorRole } from '../tables.ts';
import type { By } from './by.ts';
import type { HoursTaken } from './keep-hours.ts';
import { lockRun } from './lock-for-change.ts';
import { nameTutor } from './name-tutor.ts';
import type { TutorNamed } from './name-tutor.ts';

export type TutorFound =
  | TutorNamed
  | { readonly ok: false; readonly reason: 'role-taken' | 'not-on' }
  | ({ readonly ok: false } & HoursTaken);

/** How a run is held while it is looked whether it still lacks somebody. A test hands in one that holds nothing. */
export type HoldRun = (tx: Tx, runId: string) => Promise<unknown>;

/**
 * Names somebody as the tutor a run still lacks. Of two who say yes at once the first is named, and the other hears
 * that the role is taken: the run is held while it is looked, so that nobody is named beside somebody in silence.
 */
export async function nameTutorWhereLacking(
  tx: Tx,
  by: By,
  runId: string,
  personId: string,
  role: TutorRole,
  hold: HoldRun = lockRun,
): Promise<TutorFound> {
  await hold(tx, runId);
  const run = await college(tx)
    .selectFrom('college_runs')
    .select(['state', 'needs_no_pair'])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  if (run.state !== 'draft' && run.state !== 'published') return { ok: false, reason: 'not-on' };
  const tutors = await college(tx)
    .selectFrom('college_run_tutors')
    .select(['person_id as personId', 'role'])
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .execute();
  if (run.needs_no_pair || !lackingRoles(tutors).includes(role)) return { ok: false, reason: 'role-taken' };
  return nameTutor(tx, by, runId, personId, role);
}
