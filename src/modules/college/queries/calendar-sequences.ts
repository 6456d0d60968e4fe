import type { Tx } from '#platform/database/tx.ts';

/** 2020-01-01: a SEQUENCE is a signed 32-bit number, and seconds from here on last until 2088. */
const FROM = Date.UTC(2020, 0, 1) / 1000;

/**
 * Codes and SEQUENCEs of the runs of the codes in $2 of the space $1. What a calendar says of a session: its hours, its
 * place, the run's code (which never changes) and whether it takes place.
 */
export const SEQUENCES = `
  with asked as materialized (select id, code, room_id, created_at from college_runs where space_id = $1 and code = any($2::text[]))
  select r.code, greatest(0, floor(extract(epoch from greatest(r.created_at, own.at, room.at, venue.at)))::bigint - ${FROM})::int + own.changes as sequence
    from asked r
    left join college_rooms m on m.space_id = $1 and m.id = r.room_id
    cross join lateral (
      select count(*)::int as changes, max(e.happened_at) as at from events e
       where e.space_id = $1 and e.subject_type = 'run' and e.subject_id = r.id
         and (e.type in ('SessionsChanged', 'RunPublished', 'RunTakenBack', 'RunWithdrawn')
           or (e.type = 'RunChanged' and e.data -> 'fields' ?| array['roomId', 'room', 'venue', 'start', 'time'])
           or (e.type in ('DepartureAgreed', 'DepartureTakenBack') and e.data ->> 'kind' = 'postponed'))) own
    cross join lateral (
      select max(e.happened_at) as at from events e
       where e.space_id = $1 and e.subject_type = 'room' and e.subject_id = m.id and e.type = 'RoomChanged'
         and e.data -> 'fields' ? 'name') room
    cross join lateral (
      select max(e.happened_at) as at from events e
       where e.space_id = $1 and e.subject_type = 'venue' and e.subject_id = m.venue_id and e.type = 'VenueChanged'
         and e.data -> 'fields' ?| array['name', 'online', 'address']) venue`;

/**
 * The SEQUENCE of the sessions of these runs in a calendar (RFC 5545, 3.8.7.4), by the runs' codes. It comes from what
 * is recorded: the second of the last change that a calendar shows, and the count of the run's own ones, so that two in
 * one second differ. It rises with every such change, another room included, and stays when somebody books.
 */
export async function calendarSequences(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.named<{ code: string; sequence: number }>('calendar-sequences', SEQUENCES, [
    tx.spaceId,
    [...new Set(codes)],
  ]);
  return new Map(rows.map(({ code, sequence }) => [code, sequence]));
}
