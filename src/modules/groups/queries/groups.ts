import type { GroupSummary } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { GroupState } from '../tables.ts';

/** A group with what only its own pages need. */
export interface Group extends GroupSummary {
  readonly stewardUserLed: boolean;
  readonly helper: string;
  readonly seatsCloseOn: string | null;
  readonly seatsClosedAt: Date | null;
  readonly version: number;
  readonly state: GroupState;
}

const GROUPS = `
  select g.id, g.code, g.name, g.purpose, g.steward, g.steward_user_led as "stewardUserLed", g.helper,
         g.holds_the_money as "holdsTheMoney", g.state, g.seats_close_on::text as "seatsCloseOn",
         g.seats_closed_at as "seatsClosedAt", g.version,
         coalesce((select (r.value = 'true'::jsonb) from groups_rules r
                    where r.space_id = g.space_id and r.group_id = g.id and r.rule = 'badges-off'
                    order by r.recorded_at desc, r.id desc limit 1), false) as "badgesOff"
    from groups_groups g`;

/** Every group of the space, in the order of their names. */
export async function allGroups(tx: Tx): Promise<readonly Group[]> {
  return tx.named<Group>(
    'all-groups',
    `${GROUPS} where g.space_id = $1 order by g.sort_key, g.id limit 500`,
    [tx.spaceId],
  );
}

/** The group with this code, or null. */
export async function groupByCode(tx: Tx, code: string): Promise<Group | null> {
  const [group] = await tx.named<Group>('group-by-code', `${GROUPS} where g.space_id = $1 and g.code = $2`, [
    tx.spaceId,
    code,
  ]);
  return group ?? null;
}

/** These groups, by id. */
export async function groupsById(tx: Tx, ids: readonly string[]): Promise<Map<string, Group>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.named<Group>(
    'groups-by-id',
    `${GROUPS} where g.space_id = $1 and g.id = any($2::uuid[])`,
    [tx.spaceId, ids],
  );
  return new Map(rows.map((group) => [group.id, group]));
}

/** The groups somebody takes part in, pauses included, in the order of their names; and whether they chair each with somebody. */
export async function groupsOf(
  tx: Tx,
  personId: string,
): Promise<readonly (Group & { readonly coChair: boolean })[]> {
  return tx.named(
    'groups-of-person',
    `select a.*, m.co_chair as "coChair" from groups_members m
       cross join lateral (${GROUPS} where g.space_id = $1 and g.id = m.group_id) a
      where m.space_id = $1 and m.person_id = $2 and m.state in ('here', 'paused', 'stepped back')
      order by a.name, a.id limit 200`,
    [tx.spaceId, personId],
  );
}

/** Takes the group for this transaction, so that acts on its seats come one after another. */
export async function lockGroup(tx: Tx, id: string): Promise<Group | null> {
  const locked = await tx.named<{ id: string }>(
    'lock-group',
    `select id from groups_groups where space_id = $1 and id = $2 for update`,
    [tx.spaceId, id],
  );
  return locked.length === 0 ? null : ((await groupsById(tx, [id])).get(id) ?? null);
}
