import type { Tx } from '#platform/database/tx.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { zoneOfSpace } from '#platform/spaces/zone-of-space.ts';
import type { Holding } from '../model/holding-time.ts';
import { heldDays } from '../model/rules.ts';

/** How long this space holds a place: its rule, its time zone, and the days to come on which it is closed. */
export async function holdingRule(
  tx: Tx,
  from: Date,
): Promise<Pick<Holding, 'workingDays' | 'zone' | 'closed'>> {
  const { value: workingDays } = await ruleOf(tx, heldDays);
  const closed = await tx.named<{ fromOn: string; toOn: string }>(
    'closed-from-now-on',
    `select from_on as "fromOn", to_on as "toOn" from college_closed_periods where space_id = $1 and to_on >= ($2::timestamptz - interval '1 day')::date`,
    [tx.spaceId, from],
  );
  return { workingDays, zone: await zoneOfSpace(tx), closed };
}
