import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

/** Two records turned out to be one person: what the one asked belongs to the other. Of two open requests for one run the older stays open. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  await tx.named(
    'merge-releases-twice',
    `with open as (
       select id, row_number() over (partition by run_id order by asked_at, id) as nth
         from release_requests
        where space_id = $1 and person_id in ($2, $3) and run_id is not null and state in ('asked', 'unanswered'))
     update release_requests q set state = 'withdrawn', forget_manager_at = $4
       from open where q.space_id = $1 and q.id = open.id and open.nth > 1`,
    [...both, event.actor.at],
  );
  await tx.named(
    'merge-releases',
    `update release_requests set person_id = $3 where space_id = $1 and person_id = $2`,
    both,
  );
  await tx.named(
    'merge-release-managers',
    `update release_managers set person_id = $3 where space_id = $1 and person_id = $2`,
    both,
  );
};
