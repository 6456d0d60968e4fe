import type { Tx } from '#platform/database/tx.ts';
import type { IfMissed } from '../tables.ts';

/** Somebody who has a place on a run, or waits for one. */
export interface Coming {
  readonly bookingId: string;
  readonly personId: string;
  readonly state: 'booked' | 'listed';
  readonly ifMissed: IfMissed;
  readonly bookedAt: Date;
}

/** Everybody on a run: those with a place as they booked, then those who wait, in the order of the list. */
export async function peopleComing(tx: Tx, runId: string): Promise<Coming[]> {
  return tx.named<Coming>(
    'people-coming',
    `select id as "bookingId", person_id as "personId", state, if_missed as "ifMissed", booked_at as "bookedAt" from college_bookings
      where space_id = $1 and run_id = $2 and state in ('booked', 'listed') order by state, position, id`,
    [tx.spaceId, runId],
  );
}
