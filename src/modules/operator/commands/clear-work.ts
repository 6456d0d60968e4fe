import type { Platform } from '#platform/platform.ts';
import { clearPieces } from './pieces.ts';

/** Deletes the file of a copy or a backup, a day after it was made, and says so where it was offered. */
export async function clearWork(
  { database }: Platform,
  { spaceId, workId }: { spaceId: string; workId: string },
): Promise<void> {
  await clearPieces({ database, spaceId, workId });
  await database.inSpace(spaceId, async (tx) => {
    await tx.client.query(
      `update operator_works set result = result || '{"cleared": true}' where space_id = $1 and id = $2 and state = 'done'`,
      [spaceId, workId],
    );
  });
}
