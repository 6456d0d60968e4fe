import type { Tx } from '#platform/database/tx.ts';

/** What a group waits for from somebody who takes part in it. */
export interface GroupNeed {
  readonly code: string;
  readonly name: string;
  readonly coChair: boolean;
  /** How many have asked to join. */
  readonly asking: number;
  /** The day its seats close (ISO), where nobody has answered yet who is not here; otherwise null. */
  readonly closesOn: string | null;
}

const NEEDS = `
  select g.code, g.name, m.co_chair as "coChair",
         (select count(*)::int from groups_members a where a.space_id = $1 and a.group_id = g.id and a.state = 'asked') as asking,
         case when g.seats_closed_at is null and g.seats_close_on between $3::date and $4::date
               and not exists (select 1 from groups_not_here n where n.space_id = $1 and n.group_id = g.id)
              then g.seats_close_on::text end as "closesOn"
    from groups_members m join groups_groups g on g.space_id = m.space_id and g.id = m.group_id
   where m.space_id = $1 and m.person_id = $2 and m.state = 'here' and g.state <> 'ended'
   order by g.sort_key, g.id limit 100`;

/** What waits in the groups somebody takes part in. Whoever is on a pause is asked nothing. `from` and `to` are days (ISO) between which seats close. */
export async function groupNeedsOf(
  tx: Tx,
  personId: string,
  from: string,
  to: string,
): Promise<readonly GroupNeed[]> {
  return tx.named<GroupNeed>('group-needs-of', NEEDS, [tx.spaceId, personId, from, to]);
}
