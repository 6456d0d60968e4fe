import type { Tx } from '#platform/database/tx.ts';
import { SEQUENCES } from '../queries/calendar-sequences.ts';

/** For which session, of which person, and the SEQUENCE that a calendar of theirs takes for newer than the last. */
export interface NotedInvitation {
  readonly sessionId: string;
  readonly personId: string;
  readonly sequence: number;
}

export interface ToNote {
  readonly code: string;
  readonly sessionIds: readonly string[];
  readonly personIds: readonly string[];
  readonly at: Date;
}

// Somebody who gave a place up and asks again by the same mailbox may stand here as another person: newer than every
// word that took the session out of a calendar is newer than theirs.
const INVITE = `
  with run as (${SEQUENCES}), out as (
    select session_id, max(sequence) as sequence from college_invitations
     where space_id = $1 and session_id = any($3::uuid[]) and standing = 'taken out' group by session_id)
  insert into college_invitations as known (space_id, session_id, person_id, standing, sequence, sent_at)
  select $1, s.id, p.id, 'invited', greatest(run.sequence, out.sequence + 1), $5
    from run cross join unnest($3::uuid[]) as s (id) cross join unnest($4::uuid[]) as p (id) left join out on out.session_id = s.id
   order by 2, 3
  on conflict (space_id, session_id, person_id) do update
    set standing = 'invited', sequence = greatest(excluded.sequence, known.sequence + 1), sent_at = excluded.sent_at
  returning session_id as "sessionId", person_id as "personId", sequence`;

/** Writes down that these people's calendars are about to be told of these sessions of a run, as they are now. */
export async function noteInvited(tx: Tx, note: ToNote): Promise<NotedInvitation[]> {
  return write(tx, 'note-invited', INVITE, note);
}

const TAKE_OUT = `
  with run as (${SEQUENCES})
  update college_invitations known
     set standing = 'taken out', sequence = greatest(run.sequence, known.sequence + 1), sent_at = $5
    from run
   where known.space_id = $1 and known.session_id = any($3::uuid[]) and known.person_id = any($4::uuid[]) and known.standing = 'invited'
  returning known.session_id as "sessionId", known.person_id as "personId", known.sequence`;

/** Writes down that these sessions are about to go from these people's calendars: of those who had been sent them, and of nobody else. */
export async function noteTakenOut(tx: Tx, note: ToNote): Promise<NotedInvitation[]> {
  return write(tx, 'note-taken-out', TAKE_OUT, note);
}

async function write(tx: Tx, name: string, sql: string, note: ToNote): Promise<NotedInvitation[]> {
  const { code, sessionIds, personIds, at } = note;
  if (sessionIds.length === 0 || personIds.length === 0) return [];
  return tx.named<NotedInvitation>(name, sql, [tx.spaceId, [code], [...sessionIds], [...personIds], at]);
}
