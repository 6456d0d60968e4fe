import type { Tx } from '#platform/database/tx.ts';
import { lockRun } from './lock-for-change.ts';
import type { SessionTimes } from './change-sessions.ts';
import { withdrawRun } from './take-run-back.ts';
import { tellOfChange } from './tell-of-change.ts';
import type { ByTelling } from './tell-of-change.ts';

const TO_COME = `
  select id, starts_at as "startsAt", ends_at as "endsAt" from college_sessions
   where space_id = $1 and run_id = $2 and ends_at > $3 order by starts_at`;

/**
 * Withdraws a run and, unless it was a draft or nothing of it was still to come, tells everybody who has a place,
 * waits for one or teaches. Where one session was left, it goes from their calendars too. Done twice, it tells once.
 */
export async function withdrawAndTell(tx: Tx, by: ByTelling, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  await withdrawRun(tx, by, runId);
  if (run.state === 'draft' || run.state === 'withdrawn') return;
  const [first, ...others] = await tx.named<SessionTimes & { id: string }>('sessions-to-come', TO_COME, [
    tx.spaceId,
    runId,
    by.actor.at,
  ]);
  if (!first) return;
  const sessionId = others.length === 0 ? first.id : null;
  const change = { runId, sessionId, was: first, others, now: null, wholeRun: true, said: '' };
  await tellOfChange(tx, by, change);
}
