import { whoIsThere } from '#modules/people/index.ts';
import type { Database } from '#platform/database/database.ts';
import { factorsOf } from '#platform/identity/factors.ts';

/**
 * The colleges in which an account looks after something, while it has no second step to open that with: their names.
 * Empty for whoever has one, and for whoever looks after nothing.
 */
export async function whereRolesWait(database: Database, accountId: string): Promise<readonly string[]> {
  const factors = await factorsOf(database, accountId);
  if (factors.some(({ kind }) => kind === 'authenticator' || kind === 'printed codes')) return [];
  const places = await database.global<{ spaceId: string; personId: string; name: string }>(
    `select m.space_id as "spaceId", m.person_id as "personId", s.name from memberships m join spaces s on s.id = m.space_id
      where m.account_id = $1 order by s.name limit 200`,
    [accountId],
  );
  const there = await Promise.all(
    places.map(({ spaceId, personId }) => whoIsThere(database, spaceId, personId)),
  );
  return places.filter((_place, index) => (there[index]?.rolesByStep.size ?? 0) > 0).map(({ name }) => name);
}
