import type { Tx } from '#platform/database/tx.ts';
import type { BookingState } from '../tables.ts';

/** Where a booking stands. */
export interface Standing {
  readonly id: string;
  readonly code: string;
  readonly personId: string;
  readonly state: BookingState;
  readonly cancelledFrom: 'booked' | 'listed' | null;
  /** Number on the waiting list today, counted from 1; null when not on it. */
  readonly number: number | null;
  /** A place is held for them. */
  readonly isHeld: boolean;
  /** Until when; null while they have not been reached. */
  readonly heldUntil: Date | null;
}

const BY_ID = `
  select b.id, r.code, b.person_id as "personId", b.state, b.cancelled_from as "cancelledFrom",
         b.held_at is not null as "isHeld", b.held_until as "heldUntil",
         case when b.state = 'listed' then
           (select count(*)::int from college_bookings before
             where before.space_id = b.space_id and before.run_id = b.run_id and before.state = 'listed' and before.position <= b.position)
         end as number
    from college_bookings b join college_runs r on r.space_id = b.space_id and r.id = b.run_id
   where b.space_id = $1 and b.id = $2`;

/** The booking of an id, with the number on the list that it has today; null when there is none. */
export async function bookingById(tx: Tx, id: string): Promise<Standing | null> {
  const [row] = await tx.named<Standing>('booking-by-id', BY_ID, [tx.spaceId, id]);
  return row ?? null;
}
