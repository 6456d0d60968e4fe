import type { Tx } from '#platform/database/tx.ts';
import type { Perspective } from '../model/perspectives.ts';
import type { MemberState } from '../tables.ts';

/** Somebody's seat in a group. For counting and for deciding what is allowed; names and perspectives are printed by `membersShown` alone. */
export interface Seat {
  readonly memberId: string;
  readonly personId: string;
  readonly perspective: Perspective;
  readonly organisation: string | null;
  readonly heldOpenly: boolean;
  readonly coChair: boolean;
  readonly paidToBeThere: boolean;
  readonly state: 'here' | 'paused' | 'stepped back';
}

/** A member's row, whatever state they are in. */
export interface Member extends Omit<Seat, 'state'> {
  readonly groupId: string;
  readonly seatId: string;
  readonly state: MemberState;
}

const MEMBERS = `
  select m.id as "memberId", m.group_id as "groupId", m.seat_id as "seatId", m.person_id as "personId", s.perspective,
         nullif(s.organisation, '') as organisation, m.held_openly as "heldOpenly", m.co_chair as "coChair",
         m.paid_to_be_there as "paidToBeThere", m.state
    from groups_members m join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id`;

const STATE_THEN = `
  select t.state from groups_member_times t
   where t.space_id = m.space_id and t.member_id = m.id and t.since <= $3 order by t.number desc limit 1`;

/**
 * The seats people hold in a group, the longest held first: now, or at a moment of the past. Who has asked to join and was
 * not welcomed yet is not among them; nor is who left.
 */
export async function seatsOf(tx: Tx, groupId: string, at?: Date): Promise<readonly Seat[]> {
  if (at === undefined)
    return tx.named<Seat>(
      'seats-of-group',
      `${MEMBERS} where m.space_id = $1 and m.group_id = $2 and m.state in ('here', 'paused', 'stepped back') order by m.id`,
      [tx.spaceId, groupId],
    );
  return tx.named<Seat>(
    'seats-of-group-then',
    `select * from (
       select a.*, then_.state as "state" from (
         select m.space_id, m.id, m.id as "memberId", m.person_id as "personId", s.perspective, nullif(s.organisation, '') as organisation,
                m.held_openly as "heldOpenly", m.co_chair as "coChair", m.paid_to_be_there as "paidToBeThere"
           from groups_members m join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
          where m.space_id = $1 and m.group_id = $2) a
       cross join lateral (${STATE_THEN.replaceAll('m.', 'a.')}) then_) b
      where b.state in ('here', 'paused', 'stepped back') order by b."memberId"`,
    [tx.spaceId, groupId, at],
  );
}

/** What somebody is in a group just now; null when they are nothing in it, or have left. */
export async function memberOf(tx: Tx, groupId: string, personId: string): Promise<Member | null> {
  const [member] = await tx.named<Member>(
    'member-of-group',
    `${MEMBERS} where m.space_id = $1 and m.group_id = $2 and m.person_id = $3 and m.left_at is null`,
    [tx.spaceId, groupId, personId],
  );
  return member ?? null;
}

export async function memberById(tx: Tx, id: string): Promise<Member | null> {
  const [member] = await tx.named<Member>('member-by-id', `${MEMBERS} where m.space_id = $1 and m.id = $2`, [
    tx.spaceId,
    id,
  ]);
  return member ?? null;
}

/** Who has asked to join and waits for a welcome. */
export async function askingToJoin(tx: Tx, groupId: string): Promise<readonly Member[]> {
  return tx.named<Member>(
    'asking-to-join',
    `${MEMBERS} where m.space_id = $1 and m.group_id = $2 and m.state = 'asked' order by m.id`,
    [tx.spaceId, groupId],
  );
}

/** A seat a group keeps, and whether somebody has it. */
export interface Place {
  readonly id: string;
  readonly number: number;
  readonly perspective: Perspective;
  readonly organisation: string | null;
  readonly taken: boolean;
}

/** The seats a group keeps, in its own order. */
export async function placesOf(tx: Tx, groupId: string): Promise<readonly Place[]> {
  return tx.named<Place>(
    'places-of-group',
    `select s.id, s.number, s.perspective, nullif(s.organisation, '') as organisation,
            exists (select 1 from groups_members m where m.space_id = s.space_id and m.seat_id = s.id
                       and m.state in ('asked', 'here', 'paused')) as taken
       from groups_seats s where s.space_id = $1 and s.group_id = $2 and s.taken_away_at is null order by s.number`,
    [tx.spaceId, groupId],
  );
}

/** Whoever takes part in a group still does: for as long as time is told. */
const STILL = new Date(8.64e15);

/** When each person last took part in a group: later than now for whoever still does. */
export async function lastInGroups(tx: Tx): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.named<{ personId: string; at: Date | null }>(
    'last-in-groups',
    `select person_id as "personId", case when bool_or(left_at is null) then null else max(left_at) end as at
       from groups_members where space_id = $1 group by person_id`,
    [tx.spaceId],
  );
  return new Map(rows.map(({ personId, at }) => [personId, at ?? STILL]));
}
