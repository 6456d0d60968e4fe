import type { Database } from '#platform/database/database.ts';
import { JUST_NOW } from '#platform/identity/standing.ts';

/** Whether a sign-in began by a link in the last quarter of an hour. */
export async function isFreshLink(database: Database, signInId: string, now: Date): Promise<boolean> {
  const rows = await database.global(
    `select 1 from sign_ins where id = $1 and method = 'e-mail link' and created_at > $2 and ended_at is null`,
    [signInId, new Date(now.getTime() - JUST_NOW)],
  );
  return rows.length > 0;
}
