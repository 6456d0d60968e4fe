import type { Database } from '#platform/database/database.ts';
import { isId } from '#platform/ids/ids.ts';

interface Row {
  name: string;
  roles: string[] | null;
}

/** A person's name and roles in a space: asked on every page of a signed-in person, so in one round trip. */
export async function whoIsThere(
  database: Database,
  spaceId: string,
  personId: string,
): Promise<{ name: string; roles: ReadonlySet<string> } | null> {
  if (!isId(personId) || !isId(spaceId)) throw new Error('People and spaces are named by their ids');
  const [row] = await database.glance<Row>(
    spaceId,
    `select p.name, (select array_agg(r.role) from people_roles r where r.space_id = p.space_id and r.person_id = p.id) as roles
       from people_persons p where p.space_id = '${spaceId}' and p.id = '${personId}' and p.merged_into is null`,
  );
  return row ? { name: row.name, roles: new Set(row.roles ?? []) } : null;
}
