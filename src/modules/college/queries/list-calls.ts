import { callsAbout } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { ListCallOutcome } from '../tables.ts';

/** Somebody on a waiting list was rung about a place. */
export interface ListCall {
  readonly bookingId: string;
  readonly outcome: ListCallOutcome;
  readonly by: string | null;
  readonly at: Date;
}

/** Every call to somebody on a run's list, the oldest first. */
export async function listCalls(tx: Tx, runId: string): Promise<ListCall[]> {
  return tx.named<ListCall>(
    'list-calls',
    `select booking_id as "bookingId", outcome, recorded_by_person_id as by, called_at as at
       from college_list_calls where space_id = $1 and run_id = $2 order by id`,
    [tx.spaceId, runId],
  );
}

/** How often somebody was rung about a place since it was held, here and from the phone list, without being reached. */
export async function triesSince(tx: Tx, bookingId: string, since: Date): Promise<number> {
  const [row] = await tx.named<{ tries: number }>(
    'tries-since',
    `select count(*)::int as tries from college_list_calls
      where space_id = $1 and booking_id = $2 and called_at >= $3 and outcome in ('no answer', 'left a message')`,
    [tx.spaceId, bookingId, since],
  );
  const calls = await callsAbout(tx, { type: 'booking', id: bookingId }, 'held-place');
  const rung = calls.filter(({ createdAt }) => createdAt >= since).map(({ tries }) => tries);
  return row!.tries + rung.reduce((sum, tries) => sum + tries, 0);
}
