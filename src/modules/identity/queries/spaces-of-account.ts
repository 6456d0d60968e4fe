import type { Database } from '#platform/database/database.ts';

/** The spaces an account belongs to, by name: one small global table answers. */
export async function spacesOfAccount(
  database: Database,
  accountId: string,
): Promise<readonly { slug: string; name: string }[]> {
  return database.global(
    `select s.slug, s.name from memberships m join spaces s on s.id = m.space_id where m.account_id = $1 order by s.name limit 200`,
    [accountId],
  );
}
