import type { Tx } from '#platform/database/tx.ts';
import { notFound } from '#platform/errors/errors.ts';
import { sessionsChanged } from '../events/managing-events.ts';
import { asSeen } from './as-seen.ts';
import type { SeenOtherwise } from './as-seen.ts';
import { record } from './by.ts';
import { setTimes } from './change-sessions.ts';
import type { Overlap, SessionTimes } from './change-sessions.ts';
import { keepHours } from './keep-hours.ts';
import type { HoursTaken } from './keep-hours.ts';
import { tellOfChange } from './tell-of-change.ts';
import type { ByTelling } from './tell-of-change.ts';

export interface SessionToMove {
  readonly runId: string;
  readonly sessionId: string;
  /** As it stood on the page. */
  readonly seen: SessionTimes;
  readonly to: SessionTimes;
  /** What to say to everybody; "" for nothing. */
  readonly said: string;
}

type NotMoved =
  | { readonly ok: false; readonly reason: 'same-time' }
  | { readonly ok: false; readonly reason: 'in-the-past' };

export type SessionMoved =
  | { readonly ok: true; readonly told: boolean }
  | NotMoved
  | Overlap
  | SeenOtherwise
  | ({ readonly ok: false } & HoursTaken);

/**
 * Moves a session to another time, in one step: room and tutors must be free then, its page and calendars change, and
 * where the run is published everybody is told. A session that is over can be put right, in silence; one to come cannot
 * be moved into the past.
 */
export async function moveSession(tx: Tx, by: ByTelling, wish: SessionToMove): Promise<SessionMoved> {
  const { runId, sessionId, seen, to, said } = wish;
  const isOver = seen.endsAt <= by.actor.at;
  let told = false;
  const answer = await keepHours<NotMoved | Overlap | SeenOtherwise>(tx, runId, async (run) => {
    const otherwise = await asSeen(tx, runId, sessionId, seen);
    if (otherwise === 'not there') throw notFound();
    if (otherwise) return otherwise;
    if (same(seen, to)) return { ok: false, reason: 'same-time' };
    told = run.state === 'published' && !isOver;
    if (told && to.startsAt <= by.actor.at) return { ok: false, reason: 'in-the-past' };
    return setTimes(tx, runId, sessionId, to);
  });
  if (!answer.ok) return answer;
  await record(tx, by, sessionsChanged(runId, 'moved', [sessionId]));
  const sessions = [{ id: sessionId, was: seen, now: to }] as const;
  if (told) await tellOfChange(tx, by, { runId, happens: 'moves', sessions, said });
  return { ok: true, told };
}

function same(a: SessionTimes, b: SessionTimes): boolean {
  return a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime();
}
