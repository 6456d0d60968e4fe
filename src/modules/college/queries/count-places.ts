import type { Tx } from '#platform/database/tx.ts';
import { keptLeft } from '../model/capacity.ts';
import type { Fullness, Waiting } from '../model/capacity.ts';
import type { RunToBook } from './run-to-book.ts';

/** How full a run is, and whether one person is on it already. */
export interface Counted extends Fullness, Waiting {
  /** The booking this person has here already, booked or listed; null when they have none. */
  readonly mine: string | null;
}

interface Row extends Waiting {
  readonly taken: number;
  readonly keptTaken: number;
  readonly held: number;
  readonly mine: string | null;
}

const COUNT = `
  select t.taken, t."keptTaken",
         (select coalesce(sum(seats), 0)::int from college_bookings where space_id = $1 and run_id = $2 and held_at is not null) as held,
         (select max(position) from college_bookings where space_id = $1 and run_id = $2 and state = 'listed') as "lastPosition",
         (select min(seats) from college_bookings where space_id = $1 and run_id = $2 and state = 'listed' and held_at is null and resting is null) as least,
         (select id from college_bookings where space_id = $1 and run_id = $2 and person_id = $3 and state <> 'cancelled') as mine
    from (select coalesce(sum(seats), 0)::int as taken, coalesce(sum(seats) filter (where takes_kept), 0)::int as "keptTaken"
            from college_bookings where space_id = $1 and run_id = $2 and state = 'booked') t`;

/** Counts a run's places. True for as long as the run is locked. */
export async function countPlaces(
  tx: Tx,
  run: Pick<RunToBook, 'id' | 'places' | 'keptPlaces'>,
  personId: string | null = null,
): Promise<Counted> {
  const [row] = await tx.named<Row>('count-places', COUNT, [tx.spaceId, run.id, personId]);
  const { keptTaken, ...counted } = row!;
  return { ...counted, places: run.places, kept: keptLeft(run.keptPlaces, keptTaken) };
}
