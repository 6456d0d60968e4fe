import type { Tx } from '#platform/database/tx.ts';

interface OfGroup {
  readonly groupCode: string;
  readonly groupName: string;
  readonly meetingCode: string;
}

/** A meeting to come, in a group where somebody takes part just now. */
export interface MeetingToCome extends OfGroup {
  readonly startsAt: Date;
  readonly agendaClosesOn: string;
  /** Whether they have said what helps them at it. */
  readonly saidWhatHelps: boolean;
}

/** Meetings to come until a moment, for somebody who is neither on a pause nor gone. */
export async function meetingsToCome(
  tx: Tx,
  personId: string,
  now: Date,
  until: Date,
): Promise<readonly MeetingToCome[]> {
  return tx.named<MeetingToCome>(
    'meetings-to-come-of',
    `select g.code as "groupCode", g.name as "groupName", m.code as "meetingCode", m.starts_at as "startsAt",
            m.agenda_closes_on::text as "agendaClosesOn",
            exists (select 1 from groups_helps_answers h where h.space_id = m.space_id and h.meeting_id = m.id and h.person_id = $2) as "saidWhatHelps"
       from groups_members s
       join groups_meetings m on m.space_id = s.space_id and m.group_id = s.group_id
       join groups_groups g on g.space_id = s.space_id and g.id = s.group_id
      where s.space_id = $1 and s.person_id = $2 and s.state = 'here' and m.state = 'planned' and m.starts_at > $3 and m.starts_at < $4
      order by m.starts_at, m.id`,
    [tx.spaceId, personId, now, until],
  );
}

export interface OwnAction extends OfGroup {
  readonly words: string;
  readonly byDay: string | null;
}

/** What somebody said they would do and has not settled, the most pressing first. */
export async function ownActions(tx: Tx, personId: string): Promise<readonly OwnAction[]> {
  return tx.named<OwnAction>(
    'own-actions',
    `select g.code as "groupCode", g.name as "groupName", m.code as "meetingCode", a.words, a.by_day::text as "byDay"
       from groups_actions a
       join groups_meetings m on m.space_id = a.space_id and m.id = a.meeting_id
       join groups_groups g on g.space_id = m.space_id and g.id = m.group_id
      where a.space_id = $1 and a.person_id = $2 and a.done_at is null and a.taken_back_at is null
      order by a.by_day nulls last, a.id limit 50`,
    [tx.spaceId, personId],
  );
}

export interface HeardToAnswer extends OfGroup {
  readonly startsAt: Date;
  readonly heardUntil: string;
}

/** Meetings after which somebody is asked whether they were heard, and has not answered. */
export async function heardToAnswer(
  tx: Tx,
  personId: string,
  today: string,
): Promise<readonly HeardToAnswer[]> {
  return tx.named<HeardToAnswer>(
    'heard-to-answer',
    `select g.code as "groupCode", g.name as "groupName", m.code as "meetingCode", m.starts_at as "startsAt", m.heard_until::text as "heardUntil"
       from groups_heard_asked h
       join groups_meetings m on m.space_id = h.space_id and m.id = h.meeting_id
       join groups_groups g on g.space_id = m.space_id and g.id = m.group_id
      where h.space_id = $1 and h.person_id = $2 and not h.answered and m.heard_closed_at is null and m.heard_until >= $3::date
      order by m.starts_at desc limit 20`,
    [tx.spaceId, personId, today],
  );
}
