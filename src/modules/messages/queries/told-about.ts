import type { Tx } from '#platform/database/tx.ts';
import type { ToldBy } from '../model/choose-way.ts';
import { countWays } from './ways-of.ts';
import type { WayCounts } from './ways-of.ts';

export interface ToldLately {
  readonly at: Date;
  readonly counts: WayCounts;
}

/** How people were last told about a thing: when, and how many by each way. Null when nobody was. */
export async function toldLately(
  tx: Tx,
  about: { readonly type: string; readonly id: string },
): Promise<ToldLately | null> {
  const rows = await tx.named<{ way: ToldBy; at: Date }>(
    'told-lately',
    `select way, created_at as at from messages where space_id = $1 and about_id = $2 and about_type = $3
     union all
     select 'phone', created_at from messages_calls where space_id = $1 and about_id = $2 and about_type = $3 and because <> 'could not be sent'`,
    [tx.spaceId, about.id, about.type],
  );
  if (rows.length === 0) return null;
  // One command writes all it tells at one time.
  const last = Math.max(...rows.map(({ at }) => at.getTime()));
  const ways = rows.filter(({ at }) => at.getTime() === last).map(({ way }) => way);
  return { at: new Date(last), counts: countWays(ways) };
}
