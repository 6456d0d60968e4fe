import type { Tx } from '#platform/database/tx.ts';

/** How many have a place on a run, how many of those who wait have one held for them, and how many wait in all. */
export interface BookedAndWaiting {
  readonly booked: number;
  readonly held: number;
  readonly waiting: number;
}

/** Counts for a page that only looks: they may have changed by the time it is read. */
export async function bookedAndWaiting(tx: Tx, runId: string): Promise<BookedAndWaiting> {
  const [counts] = await tx.named<BookedAndWaiting>(
    'booked-and-waiting',
    `select count(*) filter (where state = 'booked')::int as booked, count(*) filter (where held_at is not null)::int as held,
            count(*) filter (where state = 'listed')::int as waiting
       from college_bookings where space_id = $1 and run_id = $2 and state in ('booked', 'listed')`,
    [tx.spaceId, runId],
  );
  return counts!;
}
