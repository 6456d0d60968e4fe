import type { Tx } from '#platform/database/tx.ts';
import { people } from '../tables.ts';
import type { SpaceRole } from '../tables.ts';

/** Gives a person a role in this space, within another command's transaction. Giving it twice changes nothing. */
export async function giveRole(
  tx: Tx,
  personId: string,
  role: SpaceRole,
  givenBy: string | null,
  now: Date,
): Promise<void> {
  await people(tx)
    .insertInto('people_roles')
    .values({ space_id: tx.spaceId, person_id: personId, role, given_by_person_id: givenBy, given_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
