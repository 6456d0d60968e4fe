import type { Tx } from '#platform/database/tx.ts';
import type { SpaceRole } from '../tables.ts';

export interface PersonWithRoles {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly SpaceRole[];
}

const MOST = 300;

/** Everybody who may do more here than take part, in the order of names. */
export async function peopleWithRoles(tx: Tx): Promise<PersonWithRoles[]> {
  return tx.named<PersonWithRoles>(
    'people-with-roles',
    `select p.id, p.name, array_agg(r.role order by r.role) as roles
       from people_roles r join people_persons p on p.space_id = r.space_id and p.id = r.person_id
      where r.space_id = $1 and r.role <> 'member' and p.merged_into is null
      group by p.id, p.name, p.sort_key order by p.sort_key, p.id limit ${MOST}`,
    [tx.spaceId],
  );
}
