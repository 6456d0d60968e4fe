import type { Tx } from '#platform/database/tx.ts';
import type { SpaceRole } from '../tables.ts';

/** Gives a person a role in this space, within another command's transaction. Giving it twice changes nothing. */
export async function giveRole(
  tx: Tx,
  personId: string,
  role: SpaceRole,
  givenBy: string | null,
  now: Date,
): Promise<void> {
  await giveRoles(tx, [personId], role, givenBy, now);
}

/** The same for many people, with one statement. */
export async function giveRoles(
  tx: Tx,
  personIds: readonly string[],
  role: SpaceRole,
  givenBy: string | null,
  now: Date,
): Promise<void> {
  await tx.named(
    'give-roles',
    `insert into people_roles (space_id, person_id, role, given_by_person_id, given_at)
     select $1, t.id, $3, $4, $5 from unnest($2::uuid[]) as t(id) on conflict do nothing`,
    [tx.spaceId, personIds, role, givenBy, now],
  );
}
