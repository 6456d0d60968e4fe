import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import { myData } from '../tables.ts';

/** Whoever is forgotten, or closes their account, supports nobody here any more. */
export async function stopSupporting(tx: Tx, accountId: string): Promise<void> {
  await myData(tx)
    .deleteFrom('mydata_supporters')
    .where('space_id', '=', tx.spaceId)
    .where('account_id', '=', accountId)
    .execute();
}

/**
 * The same in every space, for an account that was closed in one: a transaction sees one space alone, so each has its own,
 * and the job comes again until all are done. An account that is open is left alone.
 */
export async function stopSupportingEverywhere(
  { database, spaces }: Pick<Platform, 'database' | 'spaces'>,
  { accountId }: { readonly accountId: string },
): Promise<void> {
  const closed = await database.global(`select 1 from accounts where id = $1 and closed_at is not null`, [
    accountId,
  ]);
  if (closed.length === 0) return;
  for (const { id } of await spaces.all()) await database.inSpace(id, (tx) => stopSupporting(tx, accountId));
}
