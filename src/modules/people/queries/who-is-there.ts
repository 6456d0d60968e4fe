import type { Database } from '#platform/database/database.ts';
import { needsSecondStep } from '../model/permissions.ts';
import { isId } from '#platform/ids/ids.ts';

interface Row {
  name: string;
  roles: string[] | null;
}

export interface WhoIsThere {
  readonly name: string;
  /** Their roles that open little enough for a sign-in by a link. */
  readonly roles: ReadonlySet<string>;
  /** Their other roles, which open what they open only after a second step. */
  readonly rolesByStep: ReadonlySet<string>;
}

/** A person's name and roles in a space: asked on every page of a signed-in person, so in one round trip. */
export async function whoIsThere(
  database: Database,
  spaceId: string,
  personId: string,
): Promise<WhoIsThere | null> {
  if (!isId(personId) || !isId(spaceId)) throw new Error('People and spaces are named by their ids');
  const [row] = await database.glance<Row>(
    spaceId,
    `select p.name, (select array_agg(r.role) from people_roles r where r.space_id = p.space_id and r.person_id = p.id) as roles
       from people_persons p where p.space_id = '${spaceId}' and p.id = '${personId}' and p.merged_into is null`,
  );
  if (!row) return null;
  const roles = row.roles ?? [];
  return {
    name: row.name,
    roles: new Set(roles.filter((role) => !needsSecondStep(role))),
    rolesByStep: new Set(roles.filter(needsSecondStep)),
  };
}
