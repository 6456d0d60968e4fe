import { dayIn } from '#platform/clock/day-in.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { meetingHeld } from '../meeting-events.ts';
import { daysBefore, daysBetween } from '../model/agenda-days.ts';
import { cameCounts, itemCounts, seatCountsThen } from '../queries/meeting-counts.ts';
import { lockMeeting, meetingById } from '../queries/meetings.ts';
import type { Meeting } from '../queries/meetings.ts';
import { seatsOf } from '../queries/seats.ts';
import { meetings } from '../tables-of-meetings.ts';

/** How many days people have to say whether they were heard. */
const DAYS_TO_ANSWER = 14;

export type Held = { readonly ok: true } | { readonly ok: false; readonly reason: 'not-yet' | 'called-off' };

/**
 * Writes down who came, by their seats, and that the meeting was held. Those who came are asked whether they were heard.
 * Done again it corrects the first: what was counted is counted anew.
 */
export async function holdMeeting(
  tx: Tx,
  by: By,
  meetingId: string,
  memberIds: readonly string[],
): Promise<Held> {
  await lockMeeting(tx, meetingId);
  const before = (await meetingById(tx, meetingId))!;
  if (before.state === 'called off') return { ok: false, reason: 'called-off' };
  if (by.actor.at < before.startsAt) return { ok: false, reason: 'not-yet' };
  await keepAttendance(tx, before, memberIds);
  await markHeld(tx, by, before);
  await askWhoCame(tx, meetingId);
  await recordHeld(tx, by, (await meetingById(tx, meetingId))!);
  return { ok: true };
}

async function keepAttendance(tx: Tx, meeting: Meeting, memberIds: readonly string[]): Promise<void> {
  const seats = await seatsOf(tx, meeting.groupId);
  const came = seats.filter(({ memberId }) => memberIds.includes(memberId));
  // Who has left since stays counted: they are on no list any more, and nobody may take them off it.
  await meetings(tx)
    .deleteFrom('groups_attendance')
    .where('space_id', '=', tx.spaceId)
    .where('meeting_id', '=', meeting.id)
    .where('member_id', 'in', [...seats.map(({ memberId }) => memberId), meeting.id])
    .execute();
  if (came.length === 0) return;
  const rows = came.map(({ memberId, personId }) => ({
    space_id: tx.spaceId,
    meeting_id: meeting.id,
    member_id: memberId,
    person_id: personId,
  }));
  await meetings(tx).insertInto('groups_attendance').values(rows).execute();
}

async function markHeld(tx: Tx, { actor, space }: By, before: Meeting): Promise<void> {
  await meetings(tx)
    .updateTable('groups_meetings')
    .set((eb) => ({
      state: 'held' as const,
      held_recorded_at: actor.at,
      heard_until: before.heardUntil ?? daysBefore(dayIn(space.timeZone, actor.at), -DAYS_TO_ANSWER),
      version: eb('version', '+', 1),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', before.id)
    .execute();
}

// Whoever answered already keeps having answered: an answer cannot be found again to be taken out.
async function askWhoCame(tx: Tx, meetingId: string): Promise<void> {
  await tx.named(
    'heard-not-there',
    `delete from groups_heard_asked h where h.space_id = $1 and h.meeting_id = $2 and not h.answered
        and not exists (select 1 from groups_attendance a where a.space_id = $1 and a.meeting_id = $2 and a.person_id = h.person_id)`,
    [tx.spaceId, meetingId],
  );
  await tx.named(
    'heard-ask',
    `insert into groups_heard_asked (space_id, meeting_id, person_id)
     select distinct a.space_id, a.meeting_id, a.person_id from groups_attendance a
       join groups_meetings m on m.space_id = a.space_id and m.id = a.meeting_id
      where a.space_id = $1 and a.meeting_id = $2 and m.heard_closed_at is null on conflict do nothing`,
    [tx.spaceId, meetingId],
  );
}

/** Records what a held meeting was, in counts. Call it again in the transaction of whatever corrects one of them. */
export async function recordHeld(tx: Tx, { platform, actor, space }: By, meeting: Meeting): Promise<void> {
  const heldOn = dayIn(space.timeZone, meeting.startsAt);
  await platform.record(
    tx,
    actor,
    meetingHeld(meeting.id, {
      groupId: meeting.groupId,
      heldOn,
      items: await itemCounts(tx, meeting.id),
      came: await cameCounts(tx, meeting.id),
      seats: await seatCountsThen(tx, meeting.groupId, meeting.id, meeting.startsAt),
      papersDaysBefore: await papersDaysBefore(tx, meeting.id, heldOn),
    }),
  );
}

async function papersDaysBefore(tx: Tx, meetingId: string, heldOn: string): Promise<number | null> {
  const [last] = await tx.named<{ outOn: string | null }>(
    'last-paper-out',
    `select max(out_on)::text as "outOn" from groups_papers where space_id = $1 and meeting_id = $2 and taken_back_at is null`,
    [tx.spaceId, meetingId],
  );
  return last?.outOn ? daysBetween(last.outOn, heldOn) : null;
}
