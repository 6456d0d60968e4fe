import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { venueAdded, venueChanged } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { changedFields } from './changed-fields.ts';
import { commitHours } from './commit-hours.ts';
import { orUndo } from './or-undo.ts';
import { raiseRooms } from './raise-revision.ts';

export interface VenueWords {
  readonly name: string;
  readonly online: boolean;
  readonly address: string;
  readonly gettingThere: string;
}

/** Adds a venue. Refused when there is one of that name. */
export async function addVenue(
  tx: Tx,
  by: By,
  venue: VenueWords,
): Promise<{ ok: true; venueId: string } | { ok: false; reason: 'name-taken' }> {
  const id = newId();
  const added = await college(tx)
    .insertInto('college_venues')
    .values({ space_id: tx.spaceId, id, ...columnsOf(venue) })
    .onConflict((conflict) => conflict.columns(['space_id', 'sort_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return { ok: false, reason: 'name-taken' };
  await record(tx, by, venueAdded(id));
  return { ok: true, venueId: id };
}

export type VenueChanged =
  { ok: true } | { ok: false; reason: 'changed-meanwhile' | 'name-taken' | 'rooms-taken' };

/**
 * Changes a venue; every run that meets there looks different. Refused when somebody changed it meanwhile, when another
 * has the name, or when it stops being online while two published runs share one of its rooms at one time.
 */
export async function changeVenue(
  tx: Tx,
  by: By,
  venueId: string,
  version: number,
  venue: VenueWords,
): Promise<VenueChanged> {
  if (await nameIsTaken(tx, venueId, venue.name)) return { ok: false, reason: 'name-taken' };
  const before = await wordsOf(tx, venueId);
  return orUndo<VenueChanged>(tx, async () => {
    const changed = await college(tx)
      .updateTable('college_venues')
      .set((row) => ({ ...columnsOf(venue), version: row('version', '+', 1) }))
      .where('space_id', '=', tx.spaceId)
      .where('id', '=', venueId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (!changed) return { ok: false, reason: 'changed-meanwhile' };
    if (!(await commitHours(tx, await publishedRunsAt(tx, venueId))))
      return { ok: false, reason: 'rooms-taken' };
    await raiseRooms(tx, await roomsOf(tx, venueId));
    const fields = changedFields(before, venue);
    const online = { from: before?.online ?? false, to: venue.online };
    if (fields.length > 0) await record(tx, by, venueChanged(venueId, fields, online));
    return { ok: true };
  });
}

async function wordsOf(tx: Tx, venueId: string): Promise<VenueWords | undefined> {
  return college(tx)
    .selectFrom('college_venues')
    .select(['name', 'online', 'address', 'getting_there as gettingThere'])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', venueId)
    .executeTakeFirst();
}

function columnsOf(venue: VenueWords) {
  return {
    name: venue.name,
    sort_key: sortKey(venue.name),
    online: venue.online,
    address: venue.address,
    getting_there: venue.gettingThere,
  };
}

async function nameIsTaken(tx: Tx, venueId: string, name: string): Promise<boolean> {
  const other = await college(tx)
    .selectFrom('college_venues')
    .select('id')
    .where('space_id', '=', tx.spaceId)
    .where('sort_key', '=', sortKey(name))
    .where('id', '<>', venueId)
    .executeTakeFirst();
  return other !== undefined;
}

async function roomsOf(tx: Tx, venueId: string): Promise<string[]> {
  const rows = await college(tx)
    .selectFrom('college_rooms')
    .select('id')
    .where('space_id', '=', tx.spaceId)
    .where('venue_id', '=', venueId)
    .execute();
  return rows.map((row) => row.id);
}

// In order of their ids, as whatever takes several runs does.
async function publishedRunsAt(tx: Tx, venueId: string): Promise<string[]> {
  const rows = await tx.named<{ id: string }>(
    'published-runs-at',
    `select r.id from college_runs r join college_rooms m on m.space_id = $1 and m.id = r.room_id
      where r.space_id = $1 and m.venue_id = $2 and r.state = 'published' order by r.id for update of r`,
    [tx.spaceId, venueId],
  );
  return rows.map((row) => row.id);
}
