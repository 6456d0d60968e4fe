import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { meetings } from './tables-of-meetings.ts';
import type { MeetingState } from './tables-of-meetings.ts';

export interface MeetingOptions {
  purpose?: string;
  question?: string;
  /** Two hours from here. */
  startsAt?: Date;
  agendaClosesOn?: string;
  papersDueOn?: string;
  place?: string;
  state?: MeetingState;
  heardUntil?: string;
}

/** A meeting of a group, planned for the first Tuesday of December 2026 unless said otherwise. Nobody is told. */
export async function aMeeting(
  tx: Tx,
  groupId: string,
  more: MeetingOptions = {},
): Promise<{ id: string; code: string }> {
  const [id, code] = [newId(), newCode()];
  const startsAt = more.startsAt ?? new Date('2026-12-01T14:00:00Z');
  await meetings(tx)
    .insertInto('groups_meetings')
    .values({
      space_id: tx.spaceId,
      id,
      group_id: groupId,
      code,
      purpose: more.purpose ?? 'To settle what we teach in spring.',
      question: more.question ?? 'Which three courses do we bring back?',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 2 * 3_600_000),
      place: more.place ?? 'The library, upstairs room',
      online_link: '',
      agenda_closes_on: more.agendaClosesOn ?? '2026-11-24',
      papers_due_on: more.papersDueOn ?? '2026-11-26',
      state: more.state ?? 'planned',
      heard_until: more.heardUntil ?? null,
      made_by_person_id: null,
      made_at: new Date(startsAt.getTime() - 30 * 86_400_000),
      channel: 'import',
    })
    .execute();
  return { id, code };
}

export interface ItemOptions {
  title?: string;
  about?: string;
  minutes?: number | null;
  decisionSought?: boolean;
  presenterIds?: readonly string[];
  place?: number;
}

/** Something a member brought to a meeting. */
export async function anAgendaItem(
  tx: Tx,
  meetingId: string,
  by: { readonly memberId: string; readonly personId: string },
  more: ItemOptions = {},
): Promise<string> {
  const id = newId();
  await meetings(tx)
    .insertInto('groups_agenda_items')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meetingId,
      place: more.place ?? 1,
      title: more.title ?? 'A quiet room on course days',
      about: more.about ?? '',
      member_id: by.memberId,
      person_id: by.personId,
      minutes: more.minutes === undefined ? 20 : more.minutes,
      decision_sought: more.decisionSought ?? false,
      added_at: new Date('2026-11-16T09:00:00Z'),
      channel: 'web',
      recorded_by_person_id: null,
    })
    .execute();
  const rows = (more.presenterIds ?? []).map((person_id, index) => ({
    space_id: tx.spaceId,
    item_id: id,
    number: index + 1,
    person_id,
  }));
  if (rows.length > 0) await meetings(tx).insertInto('groups_agenda_presenters').values(rows).execute();
  return id;
}

/** Something to read before a meeting. */
export async function aPaper(
  tx: Tx,
  meetingId: string,
  more: { title?: string; body?: string; outOn?: string } = {},
): Promise<string> {
  const id = newId();
  await meetings(tx)
    .insertInto('groups_papers')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meetingId,
      title: more.title ?? 'What rooms cost',
      body: more.body ?? 'The library asks for nothing; the town hall for forty pounds.',
      link: '',
      out_on: more.outOn ?? '2026-11-20',
      recorded_at: new Date('2026-11-20T09:00:00Z'),
      channel: 'web',
      recorded_by_person_id: null,
    })
    .execute();
  return id;
}

/** Something a person, or the group (null), said they would do. */
export async function anAction(
  tx: Tx,
  meetingId: string,
  personId: string | null,
  more: { words?: string; byDay?: string | null } = {},
): Promise<string> {
  const id = newId();
  await meetings(tx)
    .insertInto('groups_actions')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meetingId,
      words: more.words ?? 'Ask the library about Tuesdays',
      person_id: personId,
      by_day: more.byDay ?? null,
      agreed_at: new Date('2026-11-20T09:00:00Z'),
      channel: 'web',
      recorded_by_person_id: null,
    })
    .execute();
  return id;
}
