import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { roomAdded, roomChanged } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { changedFields } from './changed-fields.ts';
import { raiseRooms } from './raise-revision.ts';

/** For the three access features, null means that nobody has said. */
export interface RoomWords {
  readonly name: string;
  readonly stepFree: boolean | null;
  readonly hearingLoop: boolean | null;
  readonly quietRoom: boolean | null;
  /** How many people it holds; null when nobody has said. */
  readonly holds: number | null;
}

/** Adds a room to a venue. Refused when the venue has one of that name. */
export async function addRoom(
  tx: Tx,
  by: By,
  venueId: string,
  room: RoomWords,
): Promise<{ ok: true; roomId: string } | { ok: false; reason: 'name-taken' }> {
  const id = newId();
  const added = await college(tx)
    .insertInto('college_rooms')
    .values({ space_id: tx.spaceId, id, venue_id: venueId, ...columnsOf(room) })
    .onConflict((conflict) => conflict.columns(['space_id', 'venue_id', 'sort_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return { ok: false, reason: 'name-taken' };
  await record(tx, by, roomAdded(id, venueId));
  return { ok: true, roomId: id };
}

/** Changes a room; every run that meets in it looks different. Refused when somebody changed it meanwhile, or when another room there has the name. */
export async function changeRoom(
  tx: Tx,
  by: By,
  roomId: string,
  version: number,
  room: RoomWords,
): Promise<{ ok: true } | { ok: false; reason: 'changed-meanwhile' | 'name-taken' }> {
  if (await nameIsTaken(tx, roomId, room.name)) return { ok: false, reason: 'name-taken' };
  const before = await wordsOf(tx, roomId);
  const changed = await college(tx)
    .updateTable('college_rooms')
    .set((row) => ({ ...columnsOf(room), version: row('version', '+', 1) }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', roomId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) return { ok: false, reason: 'changed-meanwhile' };
  await raiseRooms(tx, [roomId]);
  const fields = changedFields(before, room);
  if (fields.length > 0)
    await record(tx, by, roomChanged(roomId, fields, { from: before?.holds ?? null, to: room.holds }));
  return { ok: true };
}

async function wordsOf(tx: Tx, roomId: string): Promise<RoomWords | undefined> {
  return college(tx)
    .selectFrom('college_rooms')
    .select([
      'name',
      'step_free as stepFree',
      'hearing_loop as hearingLoop',
      'quiet_room as quietRoom',
      'holds',
    ])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', roomId)
    .executeTakeFirst();
}

function columnsOf(room: RoomWords) {
  const { name, stepFree, hearingLoop, quietRoom, holds } = room;
  return {
    name,
    sort_key: sortKey(name),
    step_free: stepFree,
    hearing_loop: hearingLoop,
    quiet_room: quietRoom,
    holds,
  };
}

async function nameIsTaken(tx: Tx, roomId: string, name: string): Promise<boolean> {
  const [other] = await tx.named(
    'room-name-taken',
    `select 1 from college_rooms mine join college_rooms other on other.space_id = $1 and other.venue_id = mine.venue_id and other.id <> mine.id
      where mine.space_id = $1 and mine.id = $2 and other.sort_key = $3`,
    [tx.spaceId, roomId, sortKey(name)],
  );
  return other !== undefined;
}
