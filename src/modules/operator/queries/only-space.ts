import type { Database } from '#platform/database/database.ts';

/**
 * Whether a space has the installation to itself. Its stewards then look after the whole of it, backups included; where
 * there are others, a backup would hold what is theirs, and is made at the machine alone.
 */
export async function isOnlySpace(database: Database, spaceId: string): Promise<boolean> {
  const spaces = await database.global<{ id: string }>('select id from spaces limit 2');
  return spaces.length === 1 && spaces[0]!.id === spaceId;
}
