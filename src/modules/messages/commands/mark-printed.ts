import type { Tx } from '#platform/database/tx.ts';
import { lettersPrinted } from '../events.ts';
import type { By } from './by.ts';

/** These letters are on paper and on their way. One that was marked before stays as it was. Returns how many are new. */
export async function markPrinted(tx: Tx, { platform, actor }: By, ids: readonly string[]): Promise<number> {
  const rows = await tx.named<{ id: string }>(
    'mark-printed',
    `update messages set state = 'sent', sent_at = $3, attempts = attempts + 1
      where space_id = $1 and id = any($2::uuid[]) and way = 'letter' and state = 'waiting' and to_address <> '' returning id`,
    [tx.spaceId, ids, actor.at],
  );
  const printed = rows.map((row) => row.id);
  if (printed.length > 0) await platform.record(tx, actor, lettersPrinted(tx.spaceId, printed));
  return printed.length;
}
