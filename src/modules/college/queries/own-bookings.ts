import type { Tx } from '#platform/database/tx.ts';

/** Where somebody stands on a run that is not over. */
export interface OwnBooking {
  readonly bookingId: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'booked' | 'listed';
  /** A place is held for them. */
  readonly isHeld: boolean;
  /** Until when; null while they have not been reached. */
  readonly heldUntil: Date | null;
}

const OWN_BOOKINGS = `
  select b.id as "bookingId", r.code, v.title, b.state, b.held_at is not null as "isHeld", b.held_until as "heldUntil"
    from college_bookings b
    join college_runs r on r.space_id = $1 and r.id = b.run_id and r.state = 'published'
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   where b.space_id = $1 and b.person_id = $2 and b.state <> 'cancelled'
     and exists (select 1 from college_sessions s where s.space_id = $1 and s.run_id = r.id and s.ends_at > $3)
   order by r.code limit 50`;

/** Somebody's own places, and the lists they are on, of runs that are not over. */
export async function ownBookings(tx: Tx, personId: string, now: Date): Promise<OwnBooking[]> {
  return tx.named<OwnBooking>('own-bookings', OWN_BOOKINGS, [tx.spaceId, personId, now]);
}
