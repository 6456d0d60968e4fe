import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { notHereSaid, seatAdded, seatTakenAway, seatsClosed, seatsOpened } from '../events.ts';
import type { Perspective } from '../model/perspectives.ts';
import { notHereOf } from '../queries/not-here.ts';
import { lockGroup } from '../queries/groups.ts';
import { groups } from '../tables.ts';
import type { By } from '#platform/by.ts';

const NEXT_NUMBER = `select coalesce(max(number), 0)::int + 1 as next from groups_seats where space_id = $1 and group_id = $2`;

/** Adds a seat to those a group keeps. Answers its id. */
export async function addSeat(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  perspective: Perspective,
  organisation: string,
): Promise<string> {
  await lockGroup(tx, groupId);
  const [{ next } = { next: 1 }] = await tx.named<{ next: number }>('next-seat-number', NEXT_NUMBER, [
    tx.spaceId,
    groupId,
  ]);
  const id = newId();
  await groups(tx)
    .insertInto('groups_seats')
    .values({ space_id: tx.spaceId, id, group_id: groupId, number: next, perspective, organisation })
    .execute();
  await platform.record(tx, actor, seatAdded(groupId, id));
  return id;
}

const TAKE_AWAY = `
  update groups_seats s set taken_away_at = $4
   where s.space_id = $1 and s.group_id = $2 and s.id = $3 and s.taken_away_at is null
     and not exists (select 1 from groups_members m where m.space_id = $1 and m.seat_id = s.id
                        and m.state in ('asked', 'here', 'paused'))
  returning s.id`;

/** Takes away a seat that nobody holds. False where somebody does, or where it is gone already: nobody loses a seat by this. */
export async function takeSeatAway(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  seatId: string,
): Promise<boolean> {
  await lockGroup(tx, groupId);
  const gone = await tx.named('take-seat-away', TAKE_AWAY, [tx.spaceId, groupId, seatId, actor.at]);
  if (gone.length === 0) return false;
  await platform.record(tx, actor, seatTakenAway(groupId, seatId));
  return true;
}

/** Writes down who is not here yet, and what the group will do about it: for the group, by whoever in it says so. */
export async function sayWhoIsNotHere(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  said: { readonly words: string; readonly toDo: string },
): Promise<void> {
  await groups(tx)
    .insertInto('groups_not_here')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      group_id: groupId,
      words: said.words,
      to_do: said.toDo,
      said_at: actor.at,
      recorded_by_person_id: actor.personId,
      channel: actor.channel,
    })
    .execute();
  await platform.record(tx, actor, notHereSaid(groupId));
}

export type SeatsClosed =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-asked' | 'closed' };

/** Closes the seats: nobody joins until they are opened again. Refused until the group has answered who is not here yet. */
export async function closeSeats(tx: Tx, { platform, actor }: By, groupId: string): Promise<SeatsClosed> {
  const group = await lockGroup(tx, groupId);
  if (!group || group.seatsClosedAt) return { ok: false, reason: 'closed' };
  if ((await notHereOf(tx, groupId)).length === 0) return { ok: false, reason: 'not-asked' };
  await setSeats(tx, groupId, { seats_closed_at: actor.at, state: 'meeting' });
  await platform.record(tx, actor, seatsClosed(groupId));
  return { ok: true };
}

/** Opens the seats again. */
export async function openSeats(tx: Tx, { platform, actor }: By, groupId: string): Promise<void> {
  const group = await lockGroup(tx, groupId);
  if (!group?.seatsClosedAt) return;
  await setSeats(tx, groupId, { seats_closed_at: null });
  await platform.record(tx, actor, seatsOpened(groupId));
}

async function setSeats(
  tx: Tx,
  groupId: string,
  set: { seats_closed_at: Date | null; state?: 'meeting' },
): Promise<void> {
  await groups(tx)
    .updateTable('groups_groups')
    .set(set)
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', groupId)
    .execute();
}
