import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { meetingCalledOff, meetingChanged, meetingPlanned } from '../meeting-events.ts';
import { agendaDays } from '../model/agenda-days.ts';
import { meetingById } from '../queries/meetings.ts';
import type { Meeting } from '../queries/meetings.ts';
import { wayOfWorking } from '../queries/rules.ts';
import { meetings } from '../tables-of-meetings.ts';
import { inviteTo } from './invite-to.ts';

export interface MeetingToPlan {
  readonly purpose: string;
  readonly question: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly onlineLink: string;
  /** ISO days; by the group's own rules when left out. */
  readonly agendaClosesOn?: string;
  readonly papersDueOn?: string;
}

/** Plans a meeting and tells everybody in the group, each by their own way. `quietly`: one that is over already is written down and nobody is told. */
export async function planMeeting(
  tx: Tx,
  by: By,
  groupId: string,
  plan: MeetingToPlan,
  { quietly = false }: { quietly?: boolean } = {},
): Promise<{ readonly id: string; readonly code: string }> {
  const { actor, space, platform } = by;
  const [id, code] = [newId(), newCode()];
  const days = agendaDays(await wayOfWorking(tx, groupId), plan.startsAt, space.timeZone);
  await meetings(tx)
    .insertInto('groups_meetings')
    .values({
      space_id: tx.spaceId,
      id,
      group_id: groupId,
      code,
      ...columnsOf({ ...days, ...plan }),
      state: 'planned',
      made_by_person_id: actor.personId,
      made_at: actor.at,
      channel: actor.channel,
    })
    .execute();
  await platform.record(tx, actor, meetingPlanned(id, groupId));
  if (!quietly) await inviteTo(tx, by, (await meetingById(tx, id))!, 'planned');
  return { id, code };
}

function columnsOf(plan: Required<MeetingToPlan>) {
  return {
    purpose: plan.purpose,
    question: plan.question,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    place: plan.place,
    online_link: plan.onlineLink,
    agenda_closes_on: plan.agendaClosesOn,
    papers_due_on: plan.papersDueOn,
  };
}

export type MeetingChangedOr =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'changed-meanwhile' | 'not-planned' };

/** Changes a meeting that is still to come. People are told, and their calendars follow, where its time or place has changed. */
export async function changeMeeting(
  tx: Tx,
  by: By,
  meetingId: string,
  change: Required<MeetingToPlan> & { readonly version: number },
): Promise<MeetingChangedOr> {
  const before = await meetingById(tx, meetingId);
  if (before?.state !== 'planned') return { ok: false, reason: 'not-planned' };
  const fields = changedFields(before, change);
  const calendar = fields.some((field) => IN_CALENDARS.has(field));
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_meetings')
    .set((eb) => ({
      ...columnsOf(change),
      version: eb('version', '+', 1),
      calendar_sequence: eb('calendar_sequence', '+', calendar ? 1 : 0),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', meetingId)
    .where('version', '=', change.version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false, reason: 'changed-meanwhile' };
  await by.platform.record(tx, by.actor, meetingChanged(meetingId, fields));
  if (calendar) await inviteTo(tx, by, (await meetingById(tx, meetingId))!, 'moved');
  return { ok: true };
}

const IN_CALENDARS: ReadonlySet<string> = new Set(['startsAt', 'endsAt', 'place', 'onlineLink']);

function changedFields(before: Meeting, change: Required<MeetingToPlan>): string[] {
  const names = Object.keys(change).filter((name) => name !== 'version') as (keyof MeetingToPlan)[];
  return names.filter((name) => plain(before[name]) !== plain(change[name]));
}

const plain = (value: Date | string): string => (value instanceof Date ? value.toISOString() : value);

/** Calls a meeting off; it leaves people's calendars. Its agenda stays to be read. */
export async function callMeetingOff(
  tx: Tx,
  by: By,
  meetingId: string,
  version: number,
): Promise<MeetingChangedOr> {
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_meetings')
    .set((eb) => ({
      state: 'called off' as const,
      version: eb('version', '+', 1),
      calendar_sequence: eb('calendar_sequence', '+', 1),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', meetingId)
    .where('version', '=', version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const now = await meetingById(tx, meetingId);
    return { ok: false, reason: now?.state === 'planned' ? 'changed-meanwhile' : 'not-planned' };
  }
  await by.platform.record(tx, by.actor, meetingCalledOff(meetingId));
  await inviteTo(tx, by, (await meetingById(tx, meetingId))!, 'called off');
  return { ok: true };
}
