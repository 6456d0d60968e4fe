import type { Tx } from '#platform/database/tx.ts';
import type { SessionTimes } from './run-to-book.ts';

/** The sessions of a run that are not over at a moment, in order of time. */
export async function sessionsToCome(tx: Tx, runId: string, now: Date): Promise<SessionTimes[]> {
  return tx.named<SessionTimes>(
    'sessions-to-come',
    `select id, starts_at as "startsAt", ends_at as "endsAt" from college_sessions
      where space_id = $1 and run_id = $2 and ends_at > $3 order by starts_at`,
    [tx.spaceId, runId, now],
  );
}
