import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

/** Two records turned out to be one person: times, wishes and questions of the one are the other's. Of two open questions about one run the older stays. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  await tx.named(
    'merge-questions-twice',
    `with open as (
       select id, row_number() over (partition by run_id order by asked_at, id) as nth
         from pairing_questions where space_id = $1 and person_id in ($2, $3) and state = 'asked')
     update pairing_questions q set state = 'taken back', answered_at = $4, channel = 'system'
       from open where q.space_id = $1 and q.id = open.id and open.nth > 1`,
    [...both, event.actor.at],
  );
  for (const [table, key] of [
    ['pairing_wishes', 'true'],
    ['pairing_subjects', 'b.subject = a.subject'],
  ] as const)
    await tx.named(
      `merge ${table} twice`,
      `delete from ${table} a where a.space_id = $1 and a.person_id = $2
          and exists (select 1 from ${table} b where b.space_id = $1 and b.person_id = $3 and ${key})`,
      both,
    );
  for (const table of ['pairing_wishes', 'pairing_subjects', 'pairing_times', 'pairing_questions'])
    await tx.named(
      `merge ${table}`,
      `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`,
      both,
    );
};
