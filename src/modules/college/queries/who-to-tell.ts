import type { Tx } from '#platform/database/tx.ts';
import type { Standing } from '../model/change-words.ts';

/** Somebody who is told of a change to a run. `bookingId` is null for its tutors. */
export interface ToTell {
  readonly personId: string;
  readonly standing: Standing;
  readonly bookingId: string | null;
}

/** Everybody with a place on a run or waiting for one, and its tutors; each person once, as what concerns them most. */
export async function whoToTell(tx: Tx, runId: string): Promise<ToTell[]> {
  return tx.named<ToTell>(
    'who-to-tell',
    `select distinct on (person_id) person_id as "personId", standing, booking_id as "bookingId" from (
       select person_id, 'tutor' as standing, null::uuid as booking_id, 0 as nth from college_run_tutors where space_id = $1 and run_id = $2
       union all
       select person_id, case when state = 'listed' then 'listed' else 'booked' end, id, case when state = 'listed' then 2 else 1 end
         from college_bookings where space_id = $1 and run_id = $2 and state <> 'cancelled') t
      order by person_id, nth`,
    [tx.spaceId, runId],
  );
}
