import { dayIn } from '#platform/clock/day-in.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { paperOut, paperTakenBack } from '../meeting-events.ts';
import { lockMeeting, meetingById } from '../queries/meetings.ts';
import { meetings } from '../tables-of-meetings.ts';
import { recordHeld } from './hold-meeting.ts';

export interface PaperToPutOut {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** Since which day people could read it (ISO); today when left out. */
  readonly outOn?: string;
}

/** Puts a paper out for a meeting. How many days people had to read it is counted when the meeting is held. */
export async function putPaperOut(
  tx: Tx,
  by: By,
  meetingId: string,
  paper: PaperToPutOut,
): Promise<{ readonly id: string }> {
  const { actor, space, platform } = by;
  await lockMeeting(tx, meetingId);
  const id = newId();
  await meetings(tx)
    .insertInto('groups_papers')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meetingId,
      title: paper.title,
      body: paper.body,
      link: paper.link,
      out_on: paper.outOn ?? dayIn(space.timeZone, actor.at),
      recorded_at: actor.at,
      channel: actor.channel,
      recorded_by_person_id: actor.personId,
    })
    .execute();
  await platform.record(tx, actor, paperOut(meetingId, id));
  await countAnew(tx, by, meetingId);
  return { id };
}

/** Takes a paper back: it is read no more. */
export async function takePaperBack(
  tx: Tx,
  by: By,
  meetingId: string,
  paperId: string,
): Promise<{ ok: boolean }> {
  await lockMeeting(tx, meetingId);
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_papers')
    .set({ taken_back_at: by.actor.at })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', paperId)
    .where('meeting_id', '=', meetingId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false };
  await by.platform.record(tx, by.actor, paperTakenBack(meetingId, paperId));
  await countAnew(tx, by, meetingId);
  return { ok: true };
}

async function countAnew(tx: Tx, by: By, meetingId: string): Promise<void> {
  const meeting = (await meetingById(tx, meetingId))!;
  if (meeting.state === 'held') await recordHeld(tx, by, meeting);
}
