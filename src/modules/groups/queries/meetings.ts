import type { Tx } from '#platform/database/tx.ts';
import type { MeetingState } from '../tables-of-meetings.ts';

/** A meeting of a group, as other rooms and lists see it. */
export interface MeetingSummary {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  readonly purpose: string;
  readonly question: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: MeetingState;
  /** ISO days: until when anybody in the group adds to the agenda (that day included), and by when papers are out. */
  readonly agendaClosesOn: string;
  readonly papersDueOn: string;
}

/** A meeting with what its own pages need. */
export interface Meeting extends MeetingSummary {
  readonly place: string;
  readonly onlineLink: string;
  readonly calendarSequence: number;
  readonly version: number;
  readonly notes: string;
  readonly notesVersion: number;
  readonly notesKeptAt: Date | null;
  readonly heldRecordedAt: Date | null;
  readonly heardUntil: string | null;
  readonly heardClosedAt: Date | null;
  readonly madeByPersonId: string | null;
}

const MEETINGS = `
  select m.id, m.group_id as "groupId", m.code, m.purpose, m.question, m.starts_at as "startsAt", m.ends_at as "endsAt", m.state,
         m.agenda_closes_on::text as "agendaClosesOn", m.papers_due_on::text as "papersDueOn", m.place, m.online_link as "onlineLink",
         m.calendar_sequence as "calendarSequence", m.version, m.notes, m.notes_version as "notesVersion",
         m.notes_kept_at as "notesKeptAt", m.held_recorded_at as "heldRecordedAt", m.heard_until::text as "heardUntil",
         m.heard_closed_at as "heardClosedAt", m.made_by_person_id as "madeByPersonId"
    from groups_meetings m`;

/** The meetings of a group, the latest first. */
export async function meetingsOf(tx: Tx, groupId: string): Promise<readonly Meeting[]> {
  return tx.named<Meeting>(
    'meetings-of-group',
    `${MEETINGS} where m.space_id = $1 and m.group_id = $2 order by m.starts_at desc, m.id desc limit 200`,
    [tx.spaceId, groupId],
  );
}

/** The meeting with this id, or null. */
export async function meetingById(tx: Tx, id: string): Promise<Meeting | null> {
  const [meeting] = await tx.named<Meeting>(
    'meeting-by-id',
    `${MEETINGS} where m.space_id = $1 and m.id = $2`,
    [tx.spaceId, id],
  );
  return meeting ?? null;
}

/** The meeting of this group with this code, or null. */
export async function meetingByCode(tx: Tx, groupId: string, code: string): Promise<Meeting | null> {
  const [meeting] = await tx.named<Meeting>(
    'meeting-by-code',
    `${MEETINGS} where m.space_id = $1 and m.code = $2 and m.group_id = $3`,
    [tx.spaceId, code, groupId],
  );
  return meeting ?? null;
}

/** Locks a meeting for what is about to change in it. False where there is none. */
export async function lockMeeting(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.named(
    'lock-meeting',
    `select id from groups_meetings where space_id = $1 and id = $2 for update`,
    [tx.spaceId, id],
  );
  return rows.length > 0;
}
