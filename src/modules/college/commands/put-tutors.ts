import { giveRoles } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { TutorRole } from '../tables.ts';
import type { By } from './by.ts';

export interface TutorToPut {
  readonly runId: string;
  readonly personId: string;
  readonly role: TutorRole;
}

/**
 * Puts tutors to many runs with one statement, and gives everybody among them the role of one here with another, so that
 * their own page opens for them. The caller has seen to it that nobody stands twice on one run: the database refuses it.
 */
export async function putTutors(tx: Tx, by: By, tutors: readonly TutorToPut[]): Promise<void> {
  await tx.named(
    'put-tutors',
    `insert into college_run_tutors (space_id, id, run_id, person_id, role)
     select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as t`,
    [
      tx.spaceId,
      tutors.map(() => newId()),
      tutors.map(({ runId }) => runId),
      tutors.map(({ personId }) => personId),
      tutors.map(({ role }) => role),
    ],
  );
  const people = new Set(tutors.map(({ personId }) => personId));
  await giveRoles(tx, [...people], 'tutor', by.actor.personId, by.actor.at);
}
