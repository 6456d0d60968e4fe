import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

// Of two records of the same part, what the person has said themself counts before what is still asked.
const DROP_WEAKER = `
  delete from thread_contributions c using thread_contributions k
   where c.space_id = $1 and k.space_id = $1
     and ((c.person_id = $2 and k.person_id = $3) or (c.person_id = $3 and k.person_id = $2))
     and (k.work_type, k.work_id, k.stage, k.role) = (c.work_type, c.work_id, c.stage, c.role)
     and case when (c.state = 'asked') <> (k.state = 'asked') then c.state = 'asked' else c.person_id = $2 end`;

const MOVE = `update thread_contributions set person_id = $3 where space_id = $1 and person_id = $2`;

// What they said last about a group is what they say.
const DROP_OLDER = `
  delete from thread_readings r using thread_readings k
   where r.space_id = $1 and k.space_id = $1 and k.group_id = r.group_id
     and ((r.person_id = $2 and k.person_id = $3) or (r.person_id = $3 and k.person_id = $2))
     and (r.said_at, r.person_id) < (k.said_at, k.person_id)`;

const MOVE_READINGS = `update thread_readings set person_id = $3 where space_id = $1 and person_id = $2`;

/** Two records turned out to be one person: their parts and readings become one person's, each once. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  await tx.named('merge-parts-said-twice', DROP_WEAKER, [tx.spaceId, merged.from, merged.into]);
  await tx.named('merge-parts', MOVE, [tx.spaceId, merged.from, merged.into]);
  await tx.named('merge-readings-twice', DROP_OLDER, [tx.spaceId, merged.from, merged.into]);
  await tx.named('merge-readings', MOVE_READINGS, [tx.spaceId, merged.from, merged.into]);
};
