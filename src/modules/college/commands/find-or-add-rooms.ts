import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { roomAdded, venueAdded } from '../events/managing-events.ts';
import { recordAll } from './by.ts';
import type { By } from './by.ts';

export interface RoomWanted {
  readonly venue: string;
  readonly room: string;
  /** Whether the venue is a place on the internet: then it can hold many runs at once. Used only where the venue is new. */
  readonly online?: boolean;
  /** What is known of getting in and hearing there (left out: nobody has said). Used only where the room is new. */
  readonly stepFree?: boolean;
  readonly hearingLoop?: boolean;
  readonly quietRoom?: boolean;
}

export interface RoomFound {
  readonly roomId: string;
  readonly isNew: boolean;
}

/** What two ways of writing the same room have in common. */
export function roomKey(room: Pick<RoomWanted, 'venue' | 'room'>): string {
  return JSON.stringify([sortKey(room.venue), sortKey(room.room)]);
}

/** Finds rooms by the names of venue and room, and adds what is not there. One answer for each, by `roomKey`. */
export async function findOrAddRooms(
  tx: Tx,
  by: By,
  wanted: readonly RoomWanted[],
): Promise<ReadonlyMap<string, RoomFound>> {
  const venues = await findOrAddVenues(tx, by, wanted);
  const each = new Map(wanted.map((room) => [roomKey(room), room]));
  const rows = [...each].map(([key, room]) => ({
    key,
    id: newId(),
    venueId: venues.get(sortKey(room.venue))!,
    name: room.room,
    sort: sortKey(room.room),
    stepFree: room.stepFree ?? null,
    hearingLoop: room.hearingLoop ?? null,
    quietRoom: room.quietRoom ?? null,
  }));
  const added = await insertRooms(tx, rows);
  const there = await roomsNamed(tx, rows);
  const isNew = rows.filter((row) => added.has(row.id));
  await recordAll(
    tx,
    by,
    isNew.map((row) => roomAdded(row.id, row.venueId)),
  );
  return new Map(
    rows.map((row) => [
      row.key,
      { roomId: there.get(`${row.venueId} ${row.sort}`)!, isNew: added.has(row.id) },
    ]),
  );
}

interface RoomRow {
  readonly id: string;
  readonly venueId: string;
  readonly name: string;
  readonly sort: string;
  readonly stepFree: boolean | null;
  readonly hearingLoop: boolean | null;
  readonly quietRoom: boolean | null;
}

async function insertRooms(tx: Tx, rows: readonly RoomRow[]): Promise<ReadonlySet<string>> {
  const added = await tx.named<{ id: string }>(
    'add-rooms',
    `insert into college_rooms (space_id, id, venue_id, name, sort_key, step_free, hearing_loop, quiet_room)
     select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::boolean[]) as t
     on conflict (space_id, venue_id, sort_key) do nothing returning id`,
    [
      tx.spaceId,
      rows.map((row) => row.id),
      rows.map((row) => row.venueId),
      rows.map((row) => row.name),
      rows.map((row) => row.sort),
      rows.map((row) => row.stepFree),
      rows.map((row) => row.hearingLoop),
      rows.map((row) => row.quietRoom),
    ],
  );
  return new Set(added.map((row) => row.id));
}

async function roomsNamed(tx: Tx, rows: readonly RoomRow[]): Promise<ReadonlyMap<string, string>> {
  const there = await tx.named<{ id: string; key: string }>(
    'rooms-named',
    `select id, venue_id || ' ' || sort_key as key from college_rooms
      where space_id = $1 and (venue_id, sort_key) in (select * from unnest($2::uuid[], $3::text[]))`,
    [tx.spaceId, rows.map((row) => row.venueId), rows.map((row) => row.sort)],
  );
  return new Map(there.map((row) => [row.key, row.id]));
}

async function findOrAddVenues(
  tx: Tx,
  by: By,
  wanted: readonly RoomWanted[],
): Promise<ReadonlyMap<string, string>> {
  const each = new Map(wanted.map((room) => [sortKey(room.venue), room]));
  const rows = [...each].map(([sort, room]) => ({
    sort,
    id: newId(),
    name: room.venue,
    online: room.online ?? false,
  }));
  const added = await tx.named<{ id: string }>(
    'add-venues',
    `insert into college_venues (space_id, id, name, sort_key, online)
     select $1, t.* from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[]) as t(id, name, sort_key, online)
     on conflict (space_id, sort_key) do nothing returning id`,
    [
      tx.spaceId,
      rows.map((row) => row.id),
      rows.map((row) => row.name),
      rows.map((row) => row.sort),
      rows.map((row) => row.online),
    ],
  );
  await recordAll(
    tx,
    by,
    added.map((row) => venueAdded(row.id)),
  );
  const there = await tx.named<{ id: string; sort: string }>(
    'venues-named',
    `select id, sort_key as sort from college_venues where space_id = $1 and sort_key = any($2::text[])`,
    [tx.spaceId, [...each.keys()]],
  );
  return new Map(there.map((row) => [row.sort, row.id]));
}
