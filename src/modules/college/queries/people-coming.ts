import type { Tx } from '#platform/database/tx.ts';
import type { HeldTold, IfMissed, Resting } from '../tables.ts';

/** Somebody who has a place on a run, or waits for one. */
export interface Coming {
  readonly bookingId: string;
  readonly personId: string;
  readonly state: 'booked' | 'listed';
  readonly ifMissed: IfMissed;
  readonly bookedAt: Date;
  /** Places it takes: two where somebody comes with a supporter who is counted. */
  readonly seats: number;
  readonly withSupporter: boolean;
  readonly takesKept: boolean;
  /** A place is held for them; with until when, once they have been reached, and by when to ring them until then. */
  readonly held: {
    readonly at: Date;
    readonly until: Date | null;
    readonly told: HeldTold | null;
    readonly ringBy: Date | null;
  } | null;
  readonly resting: Resting | null;
}

interface Row extends Omit<Coming, 'held'> {
  readonly heldAt: Date | null;
  readonly heldUntil: Date | null;
  readonly heldTold: HeldTold | null;
  readonly ringBy: Date | null;
}

/** Everybody on a run: those with a place as they booked, then those who wait, in the order of the list. */
export async function peopleComing(tx: Tx, runId: string): Promise<Coming[]> {
  const rows = await tx.named<Row>(
    'people-coming',
    `select id as "bookingId", person_id as "personId", state, if_missed as "ifMissed", booked_at as "bookedAt", seats,
            with_supporter as "withSupporter", takes_kept as "takesKept", resting,
            held_at as "heldAt", held_until as "heldUntil", held_told as "heldTold", ring_by as "ringBy"
       from college_bookings
      where space_id = $1 and run_id = $2 and state in ('booked', 'listed') order by state, position, id`,
    [tx.spaceId, runId],
  );
  return rows.map(({ heldAt: at, heldUntil: until, heldTold: told, ringBy, ...one }) => ({
    ...one,
    held: at === null ? null : { at, until, told, ringBy },
  }));
}
