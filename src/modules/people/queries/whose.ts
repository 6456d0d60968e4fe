import type { Tx } from '#platform/database/tx.ts';
import type { SpaceRole } from '../tables.ts';

interface Whose {
  readonly ids: readonly string[];
  readonly name: string;
  readonly email: string | null;
}

/** A person's record with those folded into it, to find what is theirs. Null when this space knows nobody by that id. */
export async function whoseIs(tx: Tx, personId: string): Promise<Whose | null> {
  const { rows } = await tx.client.query<{ id: string; name: string; email: string | null }>(
    `select id, name, lower(email) as email from people_persons where space_id = $1 and (id = $2 or merged_into = $2) order by (id = $2) desc, id`,
    [tx.spaceId, personId],
  );
  const [own] = rows;
  return own && own.id === personId
    ? { ids: rows.map(({ id }) => id), name: own.name, email: own.email }
    : null;
}

/** The roles somebody holds here. */
export async function rolesOfPerson(tx: Tx, personId: string): Promise<readonly SpaceRole[]> {
  const { rows } = await tx.client.query<{ role: SpaceRole }>(
    `select role from people_roles where space_id = $1 and person_id = $2 order by role`,
    [tx.spaceId, personId],
  );
  return rows.map(({ role }) => role);
}

/** The ids of everybody who is somebody here: not erased, and folded into nobody else. */
export async function everybodyHere(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from people_persons where space_id = $1 and merged_into is null and erased_at is null`,
    [tx.spaceId],
  );
  return rows.map(({ id }) => id);
}

/** Everybody whose record is their own and not erased, since when it has been here, who holds no role but that of a member. */
export async function plainMembers(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly since: Date }[]> {
  const { rows } = await tx.client.query<{ id: string; since: Date }>(
    `select p.id, p.created_at as since from people_persons p
      where p.space_id = $1 and p.merged_into is null and p.erased_at is null
        and not exists (select 1 from people_roles r where r.space_id = $1 and r.person_id = p.id and r.role <> 'member')
      order by p.id`,
    [tx.spaceId],
  );
  return rows;
}
