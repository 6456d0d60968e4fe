import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';
import { isId } from '#platform/ids/ids.ts';

/** Reads in one snapshot for as long as it takes: what others commit meanwhile is not seen, and nobody waits for us. */
export async function inSnapshot<T>(database: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return database.globally(async (tx) => {
    await tx.client.query('set transaction isolation level repeatable read, read only');
    await tx.client.query(
      `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC'`,
    );
    return read(tx);
  });
}

/** Turns to another space within a snapshot. */
export async function turnTo(tx: Tx, spaceId: string): Promise<void> {
  if (!isId(spaceId)) throw new Error('A space is named by its id');
  await tx.client.query(`set local app.space_id to '${spaceId}'`);
}
