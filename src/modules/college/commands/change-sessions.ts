import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { sessionsChanged } from '../events/managing-events.ts';
import { bookedAndWaiting } from '../queries/booked-and-waiting.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { freeHours } from './commit-hours.ts';
import { keepHours } from './keep-hours.ts';
import type { HoursTaken } from './keep-hours.ts';

export interface SessionTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Two sessions of one run would overlap: this one, and the one after it. */
export type Overlap = { ok: false; reason: 'overlaps-session'; number: number };
type Kept =
  | { ok: false; reason: 'last-of-published' }
  | { ok: false; reason: 'somebody-delivered-it' }
  | { ok: false; reason: 'register-taken' }
  | { ok: false; reason: 'people-are-coming' };

export type SessionsChanged = { ok: true } | Overlap | Kept | ({ ok: false } & HoursTaken);

/** Adds sessions to a run; all of them are numbered anew by their times. Two sessions of one run never overlap. */
export async function addSessions(
  tx: Tx,
  by: By,
  runId: string,
  sessions: readonly SessionTimes[],
): Promise<SessionsChanged> {
  const rows = sessions.map((session, index) => ({
    space_id: tx.spaceId,
    id: newId(),
    run_id: runId,
    number: NOT_YET + index,
    starts_at: session.startsAt,
    ends_at: session.endsAt,
  }));
  const answer = await keepHours<Overlap>(tx, runId, async () => {
    await college(tx).insertInto('college_sessions').values(rows).execute();
    return afterwards(tx, runId);
  });
  if (answer.ok)
    await record(
      tx,
      by,
      sessionsChanged(
        runId,
        'added',
        rows.map((row) => row.id),
      ),
    );
  return answer;
}

/** Puts a session at another time, within `keepHours`; the session of another run is "not found". */
export async function setTimes(
  tx: Tx,
  runId: string,
  sessionId: string,
  to: SessionTimes,
): Promise<Overlap | null> {
  const moved = await college(tx)
    .updateTable('college_sessions')
    .set({ starts_at: to.startsAt, ends_at: to.endsAt })
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst();
  found(moved);
  return afterwards(tx, runId);
}

/**
 * Removes a session as if it had never been planned. Refused for the only session of a published run, for one that people
 * have a place on (that is called off, and they are told), and for one that happened: somebody is recorded to have
 * delivered it, or its register says who came.
 */
export async function removeSession(
  tx: Tx,
  by: By,
  runId: string,
  sessionId: string,
): Promise<SessionsChanged> {
  const answer = await keepHours<Overlap | Kept>(tx, runId, async (run) => {
    const kept = await whyKept(tx, runId, sessionId, run.state === 'published');
    if (kept) return kept;
    await freeHours(tx, [runId]);
    await college(tx)
      .deleteFrom('college_sessions')
      .where('space_id', '=', tx.spaceId)
      .where('run_id', '=', runId)
      .where('id', '=', sessionId)
      .execute();
    return afterwards(tx, runId);
  });
  if (answer.ok) await record(tx, by, sessionsChanged(runId, 'removed', [sessionId]));
  return answer;
}

async function whyKept(tx: Tx, runId: string, sessionId: string, isPublished: boolean): Promise<Kept | null> {
  const sessions = await tx.named<{ id: string }>(
    'sessions-of-one-run',
    `select id from college_sessions where space_id = $1 and run_id = $2`,
    [tx.spaceId, runId],
  );
  found(sessions.find((candidate) => candidate.id === sessionId));
  if (await wasDelivered(tx, sessionId)) return { ok: false, reason: 'somebody-delivered-it' };
  if (await registerWasTaken(tx, sessionId)) return { ok: false, reason: 'register-taken' };
  if (!isPublished) return null;
  if (sessions.length === 1) return { ok: false, reason: 'last-of-published' };
  const { booked, waiting } = await bookedAndWaiting(tx, runId);
  return booked + waiting > 0 ? { ok: false, reason: 'people-are-coming' } : null;
}

/** Whether somebody is recorded to have delivered a session. */
export async function wasDelivered(tx: Tx, sessionId: string): Promise<boolean> {
  const rows = await tx.named(
    'session-delivered',
    `select 1 from college_deliveries where space_id = $1 and session_id = $2 limit 1`,
    [tx.spaceId, sessionId],
  );
  return rows.length > 0;
}

/** Whether somebody is marked in the register of a session. Apologies alone say nothing: they may come before its day. */
async function registerWasTaken(tx: Tx, sessionId: string): Promise<boolean> {
  const rows = await tx.named(
    'register-was-taken',
    `select 1 from college_attendance where space_id = $1 and session_id = $2 and mark <> 'apologies' limit 1`,
    [tx.spaceId, sessionId],
  );
  return rows.length > 0;
}

// Numbers are unique within a run at every moment, so while they change they stand far above any real one.
const NOT_YET = 100_000;

async function afterwards(tx: Tx, runId: string): Promise<Overlap | null> {
  await numberByTime(tx, runId);
  const [overlap] = await tx.named<{ number: number }>(
    'sessions-overlap',
    `select number from (select number, ends_at, lead(starts_at) over (order by starts_at, id) as next_at from college_sessions where space_id = $1 and run_id = $2) s
      where next_at < ends_at order by number limit 1`,
    [tx.spaceId, runId],
  );
  return overlap ? { ok: false, reason: 'overlaps-session', number: overlap.number } : null;
}

/** Numbers the sessions of a run anew by their times. Returns how many there are. */
export async function numberByTime(tx: Tx, runId: string): Promise<number> {
  await tx.named(
    'number-far-away',
    `update college_sessions set number = number + $3 where space_id = $1 and run_id = $2`,
    [tx.spaceId, runId, 10 * NOT_YET],
  );
  const rows = await tx.named(
    'number-by-time',
    `update college_sessions s set number = o.number
       from (select id, row_number() over (order by starts_at, id)::int as number from college_sessions where space_id = $1 and run_id = $2) o
      where s.space_id = $1 and s.run_id = $2 and s.id = o.id returning s.id`,
    [tx.spaceId, runId],
  );
  return rows.length;
}
