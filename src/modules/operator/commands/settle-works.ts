import type { Database } from '#platform/database/database.ts';

/** After a restore: work that was going on when the backup was made is not going on here. */
export async function settleWorks(database: Database, now: Date): Promise<void> {
  for (const { id } of await database.global<{ id: string }>('select id from spaces'))
    await database.inSpace(id, async (tx) => {
      await tx.client.query(
        `update operator_works set state = 'failed', finished_at = $2 where space_id = $1 and state in ('waiting', 'working')`,
        [id, now],
      );
      // What they had written stayed behind, so there is nothing to take away.
      await tx.client.query(
        `update operator_works set result = result || '{"cleared": true}' where space_id = $1 and state = 'done' and kind <> 'audit'`,
        [id],
      );
    });
}
