import { addPerson, namesOf, sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { registerMarked } from '../events/week-events.ts';
import { marksNow } from '../model/attendance.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { isNotHeld, keepMarks, lockSession } from './mark-register.ts';

export type WalkInWritten =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly reason: 'not-yet' | 'not-held' | 'several' };

interface KnownHere {
  id: string;
  has_place: boolean;
}

/**
 * Writes somebody into the register who came without a place: it gives them none. A name that one person around this
 * run has means that person; any other makes a new record, since nobody is told here whom else the college knows.
 */
export async function markWalkIn(
  tx: Tx,
  by: By,
  session: { readonly id: string; readonly runId: string; readonly zone: string },
  name: string,
): Promise<WalkInWritten> {
  const times = found(await lockSession(tx, session.id, session.runId));
  if (await isNotHeld(tx, session.id)) return { ok: false, reason: 'not-held' };
  if (!marksNow(times, by.actor.at, session.zone).includes('present'))
    return { ok: false, reason: 'not-yet' };
  const meant = await aroundThisRun(tx, session.runId, name);
  if (meant.length > 1) return { ok: false, reason: 'several' };
  const personId = meant[0]?.id ?? (await addPerson(tx, { name }, by.actor.at));
  const hadPlace = meant[0]?.has_place ?? false;
  await keepMarks(tx, by, [{ sessionId: session.id, personId, mark: 'present', hadPlace }]);
  await record(tx, by, registerMarked(session.id, session.runId, 1, 0));
  return { ok: true, name };
}

const AROUND = `
  select id, bool_or(has_place) as has_place from (
    select person_id as id, state = 'booked' as has_place from college_bookings where space_id = $1 and run_id = $2
    union all
    select a.person_id, false from college_sessions s join college_attendance a on a.space_id = $1 and a.session_id = s.id
     where s.space_id = $1 and s.run_id = $2) p
  group by id`;

async function aroundThisRun(tx: Tx, runId: string, name: string): Promise<KnownHere[]> {
  const rows = await tx.named<KnownHere>('people-around-run', AROUND, [tx.spaceId, runId]);
  const names = await namesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => sortKey(names.get(id) ?? '') === sortKey(name));
}
