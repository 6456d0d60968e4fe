import type { Tx } from '#platform/database/tx.ts';

/** A session that was called off, under the id it had. */
export interface CancelledSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date;
}

/** The sessions of a run that were called off, in order of time. */
export async function cancelledSessions(tx: Tx, runId: string): Promise<CancelledSession[]> {
  return tx.named<CancelledSession>(
    'cancelled-sessions',
    `select id, starts_at as "startsAt", ends_at as "endsAt", cancelled_at as "cancelledAt" from college_cancelled_sessions
      where space_id = $1 and run_id = $2 order by starts_at`,
    [tx.spaceId, runId],
  );
}
