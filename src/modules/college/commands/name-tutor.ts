import { giveRole } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { tutorNamed, tutorTakenOff } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { TutorRole } from '../tables.ts';
import { askWhoDesigned } from './ask-who-designed.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { keepHours } from './keep-hours.ts';
import type { HoursTaken } from './keep-hours.ts';

type AlreadyThere = { ok: false; reason: 'already-a-tutor' };

export type TutorNamed = { ok: true } | AlreadyThere | ({ ok: false } & HoursTaken);

/**
 * Names somebody as a tutor of a run, gives them the role of one here, and asks them whether they shaped the course, as
 * whoever comes in with a sheet is asked. Refused when they stand on the run already, in
 * either role (one person with two roles is not two tutors), or when a published run would have them in two places at once.
 */
export async function nameTutor(
  tx: Tx,
  by: By,
  runId: string,
  personId: string,
  role: TutorRole,
): Promise<TutorNamed> {
  const answer = await keepHours<AlreadyThere>(tx, runId, async ({ courseId }) => {
    const added = await college(tx)
      .insertInto('college_run_tutors')
      .values({ space_id: tx.spaceId, id: newId(), run_id: runId, person_id: personId, role })
      .onConflict((conflict) => conflict.columns(['space_id', 'run_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return { ok: false, reason: 'already-a-tutor' };
    await askWhoDesigned(tx, by, [{ courseId, personId, role }]);
    return null;
  });
  if (!answer.ok) return answer;
  await giveRole(tx, personId, 'tutor', by.actor.personId, by.actor.at);
  await record(tx, by, tutorNamed(runId, personId));
  return answer;
}

/** Takes somebody off a run. What they have delivered stays recorded, and they stay a tutor here. */
export async function takeTutorOff(tx: Tx, by: By, runId: string, personId: string): Promise<void> {
  await keepHours<never>(tx, runId, async () => {
    const gone = await college(tx)
      .deleteFrom('college_run_tutors')
      .where('space_id', '=', tx.spaceId)
      .where('run_id', '=', runId)
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirst();
    found(gone);
    return null;
  });
  await record(tx, by, tutorTakenOff(runId, personId));
}
