import type { Database } from '#platform/database/database.ts';

/** The e-mail address an account signs in with; null when it has none. */
export async function addressOfAccount(database: Database, accountId: string): Promise<string | null> {
  const [account] = await database.global<{ email: string | null }>(
    `select email from accounts where id = $1 and closed_at is null`,
    [accountId],
  );
  return account?.email ?? null;
}
