import type { Tx } from '#platform/database/tx.ts';
import type { BookingState, HeldTold, Resting } from '../tables.ts';

/** A booking as the commands about places see it. True for as long as its run is locked. */
export interface BookingOnList {
  readonly id: string;
  readonly runId: string;
  readonly code: string;
  readonly personId: string;
  readonly state: BookingState;
  readonly position: number | null;
  readonly seats: number;
  readonly withSupporter: boolean;
  readonly takesKept: boolean;
  readonly resting: Resting | null;
  readonly heldAt: Date | null;
  readonly heldUntil: Date | null;
  readonly heldTold: HeldTold | null;
}

const COLUMNS = `b.id, b.run_id as "runId", r.code, b.person_id as "personId", b.state, b.position, b.seats,
  b.with_supporter as "withSupporter", b.takes_kept as "takesKept", b.resting,
  b.held_at as "heldAt", b.held_until as "heldUntil", b.held_told as "heldTold"`;
const FROM = `from college_bookings b join college_runs r on r.space_id = b.space_id and r.id = b.run_id`;

/** The booking of an id; null when there is none. */
export async function bookingOnList(tx: Tx, id: string): Promise<BookingOnList | null> {
  const [row] = await tx.named<BookingOnList>(
    'booking-on-list',
    `select ${COLUMNS} ${FROM} where b.space_id = $1 and b.id = $2`,
    [tx.spaceId, id],
  );
  return row ?? null;
}

/** Everybody for whom a place is held on a run, in the order of the list. */
export async function heldOnRun(tx: Tx, runId: string): Promise<BookingOnList[]> {
  return tx.named<BookingOnList>(
    'held-on-run',
    `select ${COLUMNS} ${FROM} where b.space_id = $1 and b.run_id = $2 and b.held_at is not null order by b.position`,
    [tx.spaceId, runId],
  );
}
