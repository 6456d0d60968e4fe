import type { Tx } from '#platform/database/tx.ts';
import { college } from '../tables.ts';

export interface Room {
  readonly id: string;
  readonly venueId: string;
  readonly name: string;
  /** Null: nobody has said. */
  readonly stepFree: boolean | null;
  readonly hearingLoop: boolean | null;
  readonly quietRoom: boolean | null;
  readonly holds: number | null;
  readonly version: number;
}

export interface Venue {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  readonly address: string;
  readonly gettingThere: string;
  readonly version: number;
  readonly rooms: readonly Room[];
}

/** Every venue with its rooms, by name: two queries. */
export async function allVenues(tx: Tx): Promise<Venue[]> {
  const venues = await college(tx)
    .selectFrom('college_venues')
    .selectAll()
    .where('space_id', '=', tx.spaceId)
    .orderBy('sort_key')
    .execute();
  const rooms = Map.groupBy(await allRooms(tx), (room) => room.venueId);
  return venues.map((venue) => ({
    id: venue.id,
    name: venue.name,
    online: venue.online,
    address: venue.address,
    gettingThere: venue.getting_there,
    version: venue.version,
    rooms: rooms.get(venue.id) ?? [],
  }));
}

async function allRooms(tx: Tx): Promise<Room[]> {
  const rows = await college(tx)
    .selectFrom('college_rooms')
    .selectAll()
    .where('space_id', '=', tx.spaceId)
    .orderBy('venue_id')
    .orderBy('sort_key')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    venueId: row.venue_id,
    name: row.name,
    stepFree: row.step_free,
    hearingLoop: row.hearing_loop,
    quietRoom: row.quiet_room,
    holds: row.holds,
    version: row.version,
  }));
}
