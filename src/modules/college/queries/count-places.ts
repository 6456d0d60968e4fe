import type { Tx } from '#platform/database/tx.ts';

/** How full a run is, and whether one person is on it already. */
export interface Counted {
  readonly booked: number;
  /** The last position on the waiting list; null when nobody waits. */
  readonly lastPosition: number | null;
  /** The booking this person has here already, booked or listed; null when they have none. */
  readonly mine: string | null;
}

const COUNT = `
  select (select count(*)::int from college_bookings where space_id = $1 and run_id = $2 and state = 'booked') as booked,
         (select max(position) from college_bookings where space_id = $1 and run_id = $2 and state = 'listed') as "lastPosition",
         (select id from college_bookings where space_id = $1 and run_id = $2 and person_id = $3 and state <> 'cancelled') as mine`;

/** Counts a run's places. True for as long as the run is locked. */
export async function countPlaces(tx: Tx, runId: string, personId: string): Promise<Counted> {
  const [counted] = await tx.named<Counted>('count-places', COUNT, [tx.spaceId, runId, personId]);
  return counted!;
}
