import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

// Of two seats of one person in one group they keep the one that makes the most of them; the other is free.
const KEEP_ONE = `
  with both_ as (
    select id, row_number() over (partition by group_id order by co_chair desc,
             array_position(array['here', 'paused', 'stepped back', 'asked'], state), id) as nth
      from groups_members where space_id = $1 and person_id in ($2, $3) and left_at is null)
  update groups_members m set state = 'left', left_at = $4, co_chair = false
    from both_ where m.space_id = $1 and m.id = both_.id and both_.nth > 1
  returning m.id`;

const NOTE_LEFT = `
  insert into groups_member_times (space_id, member_id, number, state, since)
  select $1, t.member_id, max(t.number) + 1, 'left', $3 from groups_member_times t
   where t.space_id = $1 and t.member_id = any($2::uuid[]) group by t.member_id`;

/** Two records turned out to be one person: their seats are one person's, one in each group. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const { from, into } = merged;
  const both = [tx.spaceId, from, into];
  const gone = await tx.named<{ id: string }>('merge-seats-twice', KEEP_ONE, [...both, event.actor.at]);
  if (gone.length > 0)
    await tx.named('merge-note-left', NOTE_LEFT, [tx.spaceId, gone.map(({ id }) => id), event.actor.at]);
  await tx.named(
    'merge-agreed-twice',
    `delete from groups_departure_agreed a where a.space_id = $1 and a.person_id = $2
        and exists (select 1 from groups_departure_agreed b where b.space_id = $1 and b.person_id = $3 and b.departure_id = a.departure_id)`,
    both,
  );
  for (const table of ['groups_members', 'groups_departure_agreed'])
    await tx.named(
      `merge ${table}`,
      `update ${table} set person_id = $3 where space_id = $1 and person_id = $2`,
      both,
    );
};

// The name of an event is all that is known here of the room that erases: nobody imports anybody.
const PERSON_ERASED = 'PersonErased';

const LEAVE_ALL = `
  update groups_members set state = 'left', left_at = $3, co_chair = false
   where space_id = $1 and person_id = $2 and left_at is null returning id`;

/** Somebody was forgotten: nobody sits on their seats any more. */
export const onPersonErased: Subscriber = async (tx, event) => {
  if (event.type !== PERSON_ERASED) return;
  const { at } = event.actor;
  const gone = await tx.named<{ id: string }>('erased-leave-groups', LEAVE_ALL, [
    tx.spaceId,
    event.subject.id,
    at,
  ]);
  if (gone.length > 0)
    await tx.named('erased-note-left', NOTE_LEFT, [tx.spaceId, gone.map(({ id }) => id), at]);
};
