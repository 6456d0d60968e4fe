import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

// Where both records have one, the kept record's own stays.
const MOVE_OR_DROP = [
  ['messages_stops', 'b.what = a.what'],
  ['messages_stop_links', 'true'],
  ['messages_addresses', 'true'],
] as const;

/** Two records turned out to be one person: calls, stops, the link and the address move to the kept one. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  for (const [table, same] of MOVE_OR_DROP)
    await tx.named(
      `merge-drop-${table}`,
      `delete from ${table} a where a.space_id = $1 and a.person_id = $2
          and exists (select 1 from ${table} b where b.space_id = $1 and b.person_id = $3 and ${same})`,
      both,
    );
  for (const table of ['messages_calls', 'messages_stops', 'messages_stop_links', 'messages_addresses'])
    await tx.named(
      `merge-${table}`,
      `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`,
      both,
    );
};
