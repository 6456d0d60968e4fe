import type { Tx } from '#platform/database/tx.ts';
import { cancelledSessions } from '../queries/cancelled-sessions.ts';
import type { SessionTimes } from './change-sessions.ts';

/** Somebody changed the session since the page was opened: where it stands now, or null when it was called off. */
export interface SeenOtherwise {
  readonly ok: false;
  readonly reason: 'changed-meanwhile';
  readonly now: { readonly startsAt: string; readonly endsAt: string } | null;
}

/** Null when a session still stands as somebody saw it; for use once its run is locked. Throws "not found" elsewhere than in this run. */
export async function asSeen(
  tx: Tx,
  runId: string,
  sessionId: string,
  seen: SessionTimes,
): Promise<SeenOtherwise | 'not there' | null> {
  const [session] = await tx.named<SessionTimes>(
    'session-as-it-stands',
    `select starts_at as "startsAt", ends_at as "endsAt" from college_sessions where space_id = $1 and run_id = $2 and id = $3`,
    [tx.spaceId, runId, sessionId],
  );
  if (!session) {
    const gone = (await cancelledSessions(tx, runId)).some(({ id }) => id === sessionId);
    return gone ? { ok: false, reason: 'changed-meanwhile', now: null } : 'not there';
  }
  const same = sameTime(session.startsAt, seen.startsAt) && sameTime(session.endsAt, seen.endsAt);
  if (same) return null;
  const now = { startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() };
  return { ok: false, reason: 'changed-meanwhile', now };
}

function sameTime(a: Date, b: Date): boolean {
  return a.getTime() === b.getTime();
}
