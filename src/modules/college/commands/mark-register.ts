import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { registerMarked } from '../events/week-events.ts';
import { marksNow, settleMark } from '../model/attendance.ts';
import type { SentMark } from '../model/attendance.ts';
import type { Mark } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';

/** Two people said different things of one person, the second without having seen the first: the later word stands. */
export interface TwoWords {
  readonly personId: string;
  readonly stands: Mark;
  readonly other: Mark;
  readonly otherBy: string | null;
}

export type RegisterMarked =
  | { readonly ok: true; readonly kept: number; readonly twoWords: readonly TwoWords[] }
  | { readonly ok: false; readonly reason: 'not-yet' | 'not-held' };

interface Current {
  person_id: string;
  mark: Mark;
  marked_by_person_id: string | null;
}

/**
 * Keeps what was marked in the register of a session. Only people on it can be marked, and only what was touched on the
 * page changes anything, so that two tutors at once lose nothing; each mark ever made is kept beside the last.
 */
export async function markRegister(
  tx: Tx,
  by: By,
  session: { readonly id: string; readonly runId: string; readonly zone: string },
  sent: readonly SentMark[],
  holdSession: HoldSession = lockSession,
): Promise<RegisterMarked> {
  const times = found(await holdSession(tx, session.id, session.runId));
  if (await isNotHeld(tx, session.id)) return { ok: false, reason: 'not-held' };
  const current = await marksOf(tx, session.id);
  const known = await peopleOn(tx, session.id, session.runId);
  const changes = sent
    .filter(({ personId }) => known.has(personId))
    .map((one) => ({ ...one, settled: settleMark(one, current.get(one.personId)?.mark ?? null) }))
    .filter(({ settled }) => settled !== 'as it was');
  const allowed = marksNow(times, by.actor.at, session.zone);
  if (changes.some(({ mark }) => !allowed.includes(mark))) return { ok: false, reason: 'not-yet' };
  if (changes.length === 0) return { ok: true, kept: 0, twoWords: [] };
  await keepMarks(
    tx,
    by,
    changes.map(({ personId, mark }) => ({ sessionId: session.id, personId, mark })),
  );
  const corrected = changes.filter(({ settled }) => settled !== 'first').length;
  await record(tx, by, registerMarked(session.id, session.runId, changes.length, corrected));
  const twoWords = changes
    .filter(({ settled }) => settled === 'two words')
    .map(({ personId, mark }) => {
      const before = current.get(personId)!;
      return { personId, stands: mark, other: before.mark, otherBy: before.marked_by_person_id };
    });
  return { ok: true, kept: changes.length, twoWords };
}

/**
 * How a session is held while its register is written. Handed in, so that a test can take it away and see two words of
 * one person pass each other unnoticed.
 */
export type HoldSession = (
  tx: Tx,
  sessionId: string,
  runId: string,
) => Promise<{ startsAt: Date; endsAt: Date } | undefined>;

/** Holds a session, so that its register is written by one at a time. */
export const lockSession: HoldSession = async (tx, sessionId, runId) => {
  const [session] = await tx.named<{ startsAt: Date; endsAt: Date }>(
    'lock-session',
    `select starts_at as "startsAt", ends_at as "endsAt" from college_sessions where space_id = $1 and id = $2 and run_id = $3 for update`,
    [tx.spaceId, sessionId, runId],
  );
  return session;
};

export async function isNotHeld(tx: Tx, sessionId: string): Promise<boolean> {
  const rows = await tx.named(
    'is-not-held',
    `select 1 from college_not_held where space_id = $1 and session_id = $2`,
    [tx.spaceId, sessionId],
  );
  return rows.length > 0;
}

async function marksOf(tx: Tx, sessionId: string): Promise<Map<string, Current>> {
  const rows = await tx.named<Current>(
    'marks-of-session',
    `select person_id, mark, marked_by_person_id from college_attendance where space_id = $1 and session_id = $2`,
    [tx.spaceId, sessionId],
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

async function peopleOn(tx: Tx, sessionId: string, runId: string): Promise<Set<string>> {
  const rows = await tx.named<{ id: string }>(
    'people-on-register',
    `select person_id as id from college_bookings where space_id = $1 and run_id = $3 and state = 'booked'
      union select person_id from college_attendance where space_id = $1 and session_id = $2`,
    [tx.spaceId, sessionId, runId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** One mark to keep: of somebody with a place, unless it says otherwise. */
export interface MarkToKeep {
  readonly sessionId: string;
  readonly personId: string;
  readonly mark: Mark;
  readonly hadPlace?: boolean;
}

const KEEP = `
  with sent as (
    select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::boolean[]) as s (id, session_id, person_id, mark, had_place)),
  entries as (
    insert into college_register_entries (space_id, id, session_id, person_id, mark, channel, marked_by_person_id, marked_at)
    select $1, id, session_id, person_id, mark, $7, $8, $9 from sent)
  insert into college_attendance as known (space_id, session_id, person_id, mark, had_place, channel, marked_by_person_id, marked_at)
  select $1, session_id, person_id, mark, had_place, $7, $8, $9 from sent
  on conflict (space_id, session_id, person_id) do update
    set mark = excluded.mark, channel = excluded.channel, marked_by_person_id = excluded.marked_by_person_id, marked_at = excluded.marked_at`;

/** Writes marks down, each as an entry and as the last word, in one statement. One mark for each person at each session. */
export async function keepMarks(tx: Tx, { actor }: By, marks: readonly MarkToKeep[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.named('keep-marks', KEEP, [
    tx.spaceId,
    marks.map(() => newId()),
    marks.map(({ sessionId }) => sessionId),
    marks.map(({ personId }) => personId),
    marks.map(({ mark }) => mark),
    marks.map(({ hadPlace }) => hadPlace ?? true),
    actor.channel,
    actor.personId,
    actor.at,
  ]);
}

export interface PersonMarked {
  readonly personId: string;
  readonly mark: Mark;
}

/** Keeps a whole register at once of people with a place, none of whom is marked yet: for bringing in what was taken elsewhere. */
export async function keepRegister(
  tx: Tx,
  by: By,
  session: { readonly id: string; readonly runId: string },
  marked: readonly PersonMarked[],
): Promise<void> {
  await keepMarks(
    tx,
    by,
    marked.map((one) => ({ ...one, sessionId: session.id })),
  );
  await record(tx, by, registerMarked(session.id, session.runId, marked.length, 0));
}
