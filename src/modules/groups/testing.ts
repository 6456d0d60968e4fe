import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import type { Perspective } from './model/perspectives.ts';
import type { RuleName, RuleValue } from './model/rules.ts';
import { ruleValue } from './model/rules.ts';
import { groups } from './tables.ts';
import type { GroupState } from './tables.ts';

/** Situations for tests, in few words, from before the morning on which tests begin. */
const MADE = new Date('2024-11-04T09:00:00Z');

export interface GroupOptions {
  name?: string;
  purpose?: string;
  steward?: string;
  holdsTheMoney?: string;
  state?: GroupState;
  badgesOff?: boolean;
}

/** A group, with no seats yet (`aSeat` adds one with somebody on it). */
export async function aGroup(tx: Tx, more: GroupOptions = {}): Promise<{ id: string; code: string }> {
  const [id, code] = [newId(), newCode()];
  const name = more.name ?? 'Riverside Curriculum Board';
  await groups(tx)
    .insertInto('groups_groups')
    .values({
      space_id: tx.spaceId,
      id,
      code,
      name,
      sort_key: sortKey(name),
      purpose: more.purpose ?? 'We decide together what the college teaches.',
      steward: more.steward ?? 'Riverside Recovery College',
      steward_user_led: false,
      helper: '',
      holds_the_money: more.holdsTheMoney ?? 'Riverside Trust',
      state: more.state ?? 'meeting',
      made_by_person_id: null,
      made_at: MADE,
    })
    .execute();
  if (more.badgesOff) await aRuleSet(tx, id, 'badges-off', true);
  return { id, code };
}

export interface SeatOptions {
  perspective?: Perspective;
  organisation?: string;
  heldOpenly?: boolean;
  coChair?: boolean;
  paidToBeThere?: boolean;
  state?: 'asked' | 'here' | 'paused' | 'stepped back';
  since?: Date;
}

/** A seat of the group with this person on it; with `null`, a seat that is free. Answers the member's id, or the seat's. */
export async function aSeat(
  tx: Tx,
  groupId: string,
  personId: string | null,
  more: SeatOptions = {},
): Promise<string> {
  const seatId = newId();
  const { rows } = await tx.client.query<{ next: number }>(
    `select coalesce(max(number), 0)::int + 1 as next from groups_seats where space_id = $1 and group_id = $2`,
    [tx.spaceId, groupId],
  );
  await groups(tx)
    .insertInto('groups_seats')
    .values({
      space_id: tx.spaceId,
      id: seatId,
      group_id: groupId,
      number: rows[0]!.next,
      perspective: more.perspective ?? 'lived',
      organisation: more.organisation ?? '',
    })
    .execute();
  return personId === null ? seatId : aHolder(tx, groupId, seatId, personId, more);
}

async function aHolder(
  tx: Tx,
  groupId: string,
  seatId: string,
  personId: string,
  more: SeatOptions,
): Promise<string> {
  const id = newId();
  const state = more.state ?? 'here';
  const since = more.since ?? MADE;
  await groups(tx)
    .insertInto('groups_members')
    .values({
      space_id: tx.spaceId,
      id,
      group_id: groupId,
      seat_id: seatId,
      person_id: personId,
      state,
      held_openly: more.heldOpenly ?? false,
      co_chair: more.coChair ?? false,
      paid_to_be_there: more.paidToBeThere ?? false,
      asked_at: since,
      channel: 'import',
      recorded_by_person_id: null,
    })
    .execute();
  await groups(tx)
    .insertInto('groups_member_times')
    .values({ space_id: tx.spaceId, member_id: id, number: 1, state, since })
    .execute();
  return id;
}

/** One of the group's rules, as the group set it on its first day. Set twice, the second counts. */
export async function aRuleSet<Name extends RuleName>(
  tx: Tx,
  groupId: string,
  rule: Name,
  value: RuleValue<Name>,
): Promise<void> {
  await groups(tx)
    .insertInto('groups_rules')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      group_id: groupId,
      rule,
      value: JSON.stringify(ruleValue(rule, value)),
      set_by: 'The group, at its first meeting',
      why: '',
      decision_code: null,
      set_on: '2024-11-04',
      recorded_at: MADE,
      recorded_by_person_id: null,
      channel: 'import',
    })
    .execute();
}

export { aMeeting, aPaper, anAction, anAgendaItem } from './testing-of-meetings.ts';
