import type { Tx } from '#platform/database/tx.ts';
import { notFound } from '#platform/errors/errors.ts';
import { runWithdrawn, sessionsChanged } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import { asSeen } from './as-seen.ts';
import type { SeenOtherwise } from './as-seen.ts';
import { record } from './by.ts';
import { numberByTime, wasDelivered } from './change-sessions.ts';
import type { SessionTimes } from './change-sessions.ts';
import { freeHours } from './commit-hours.ts';
import { keepHours } from './keep-hours.ts';
import type { HoursTaken } from './keep-hours.ts';
import { putAside } from './take-run-back.ts';
import { tellOfChange } from './tell-of-change.ts';
import type { ByTelling } from './tell-of-change.ts';

export interface SessionToCancel {
  readonly runId: string;
  readonly sessionId: string;
  /** As it stood on the page. */
  readonly seen: SessionTimes;
  /** What to say to everybody; "" for nothing. */
  readonly said: string;
}

type NotCancelled =
  | { readonly ok: false; readonly reason: 'begun' }
  | { readonly ok: false; readonly reason: 'somebody-delivered-it' }
  | { readonly ok: false; readonly reason: 'not-published' };

export type SessionCancelled =
  | { readonly ok: true; readonly wholeRun: boolean }
  | NotCancelled
  | SeenOtherwise
  | ({ ok: false } & HoursTaken);

/**
 * Calls a session of a published run off, in one step: its room and tutors are free, its page and calendars say so, and
 * everybody is told. When no session is left, the run is withdrawn with it. Refused once it has begun, and when it was changed since.
 */
export async function cancelSession(tx: Tx, by: ByTelling, wish: SessionToCancel): Promise<SessionCancelled> {
  const { runId, sessionId, seen, said } = wish;
  let wholeRun = false;
  const answer = await keepHours<NotCancelled | SeenOtherwise>(tx, runId, async (run) => {
    const otherwise = await asSeen(tx, runId, sessionId, seen);
    if (otherwise === 'not there') throw notFound();
    if (otherwise) return otherwise;
    if (run.state !== 'published') return { ok: false, reason: 'not-published' };
    // Who came may be on its register by now: that a session did not take place after all is said there.
    if (seen.startsAt <= by.actor.at) return { ok: false, reason: 'begun' };
    if (await wasDelivered(tx, sessionId)) return { ok: false, reason: 'somebody-delivered-it' };
    await freeHours(tx, [runId]);
    await takeOut(tx, by, sessionId);
    wholeRun = (await numberByTime(tx, runId)) === 0;
    if (wholeRun) await putAside(tx, runId, 'withdrawn');
    return null;
  });
  if (!answer.ok) return answer;
  await record(tx, by, sessionsChanged(runId, 'cancelled', [sessionId]));
  if (wholeRun) await record(tx, by, runWithdrawn(runId));
  const sessions = [{ id: sessionId, was: seen, now: null }] as const;
  await tellOfChange(tx, by, { runId, happens: 'is off', sessions, wholeRun, said });
  return { ok: true, wholeRun };
}

async function takeOut(tx: Tx, { actor }: ByTelling, sessionId: string): Promise<void> {
  await tx.named(
    'cancel-session',
    `insert into college_cancelled_sessions (space_id, id, run_id, starts_at, ends_at, cancelled_at, cancelled_by_person_id)
     select space_id, id, run_id, starts_at, ends_at, $3, $4 from college_sessions where space_id = $1 and id = $2`,
    [tx.spaceId, sessionId, actor.at, actor.personId],
  );
  await college(tx)
    .deleteFrom('college_sessions')
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', sessionId)
    .execute();
}
