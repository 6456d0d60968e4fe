import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/**
 * Does something regular in every space in turn, each in a transaction of its own. One space in trouble keeps nobody else
 * waiting: the log says `trouble`, and the next look tries again.
 */
export async function inEverySpace(
  { spaces, database, log }: Pick<Platform, 'spaces' | 'database' | 'log'>,
  act: (tx: Tx, space: Space) => Promise<unknown>,
  trouble: string,
): Promise<void> {
  for (const space of await spaces.all())
    try {
      await database.inSpace(space.id, (tx) => act(tx, space));
    } catch (error) {
      log.warn({ err: error, space: space.slug }, `${trouble}; the next look tries again`);
    }
}
