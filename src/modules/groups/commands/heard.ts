import { dayIn } from '#platform/clock/day-in.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { heardClosed } from '../meeting-events.ts';
import { heardShown, sideOf } from '../model/heard.ts';
import { askedBySide, heardCounts, meetingsToClose, seatOfWhoCame, stillToAnswer } from '../queries/heard.ts';
import { lockMeeting, meetingById } from '../queries/meetings.ts';
import type { Meeting } from '../queries/meetings.ts';
import { meetings } from '../tables-of-meetings.ts';
import type { HeardAnswer, HeardSide } from '../tables-of-meetings.ts';

export type HeardKept =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'over' | 'not-asked' | 'answered' };

/**
 * Counts one answer to "was I heard?". That this person answered stands in one table, the answer is a number in another
 * that rises by one, and no event and no time is written: nothing leads from the one to the other.
 */
export async function answerHeard(
  tx: Tx,
  by: By,
  meetingId: string,
  personId: string,
  answer: HeardAnswer,
): Promise<HeardKept> {
  const open = await openFor(tx, by, meetingId);
  if (!open) return { ok: false, reason: 'over' };
  const seat = await seatOfWhoCame(tx, meetingId, personId);
  if (!seat) return { ok: false, reason: 'not-asked' };
  if ((await markAnswered(tx, meetingId, [personId])) === 0) return { ok: false, reason: 'answered' };
  await count(tx, meetingId, sideOf(seat), answer, 1);
  await closeIfAllAnswered(tx, by, open);
  return { ok: true };
}

/** Answers that came on paper or by telephone: whose slips they are, and how many of each answer; never which is whose. */
export interface PaperAnswers {
  readonly personIds: readonly string[];
  readonly counts: readonly {
    readonly side: HeardSide;
    readonly answer: HeardAnswer;
    readonly count: number;
  }[];
}

export type PaperKept =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'over' | 'not-as-many' | 'answered' };

/** Counts answers from paper together. As many as there are people who handed one in, and nobody twice. */
export async function countPaperAnswers(
  tx: Tx,
  by: By,
  meetingId: string,
  { personIds, counts }: PaperAnswers,
): Promise<PaperKept> {
  const open = await openFor(tx, by, meetingId);
  if (!open) return { ok: false, reason: 'over' };
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  if (all === 0 || all !== personIds.length) return { ok: false, reason: 'not-as-many' };
  const waiting = new Set(await stillToAnswer(tx, meetingId));
  if (!personIds.every((id) => waiting.has(id))) return { ok: false, reason: 'answered' };
  await markAnswered(tx, meetingId, personIds);
  for (const one of counts) if (one.count > 0) await count(tx, meetingId, one.side, one.answer, one.count);
  await closeIfAllAnswered(tx, by, open);
  return { ok: true };
}

async function openFor(tx: Tx, { actor, space }: By, meetingId: string): Promise<Meeting | null> {
  await lockMeeting(tx, meetingId);
  const meeting = await meetingById(tx, meetingId);
  if (!meeting?.heardUntil || meeting.heardClosedAt) return null;
  return dayIn(space.timeZone, actor.at) <= meeting.heardUntil ? meeting : null;
}

async function markAnswered(tx: Tx, meetingId: string, personIds: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_heard_asked')
    .set({ answered: true })
    .where('space_id', '=', tx.spaceId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', 'in', [...personIds])
    .where('answered', '=', false)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function count(
  tx: Tx,
  meetingId: string,
  side: HeardSide,
  answer: HeardAnswer,
  many: number,
): Promise<void> {
  await tx.named(
    'heard-count',
    `insert into groups_heard_counts (space_id, meeting_id, side, answer, count) values ($1, $2, $3, $4, $5)
     on conflict (space_id, meeting_id, side, answer) do update set count = groups_heard_counts.count + excluded.count`,
    [tx.spaceId, meetingId, side, answer, many],
  );
}

async function closeIfAllAnswered(tx: Tx, by: By, meeting: Meeting): Promise<void> {
  if ((await stillToAnswer(tx, meeting.id)).length === 0) await closeHeard(tx, by, meeting);
}

/** Ends the answering; from now on what was said may be shown, by sides of five people at least. */
export async function closeHeard(tx: Tx, { platform, actor }: By, meeting: Meeting): Promise<void> {
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_meetings')
    .set({ heard_closed_at: actor.at })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', meeting.id)
    .where('heard_closed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const counts = await heardCounts(tx, meeting.id);
  const shown = heardShown(counts).sides;
  await platform.record(
    tx,
    // Who happened to answer last, or to look, has no part in what all of them said.
    { personId: null, onBehalfOf: null, channel: 'system', at: actor.at },
    heardClosed(meeting.id, {
      groupId: meeting.groupId,
      asked: await askedBySide(tx, meeting.id),
      answered: Object.fromEntries(shown.map(({ side, answered }) => [side, answered])),
      yes: Object.fromEntries(shown.map(({ side, yes }) => [side, yes])),
    }),
  );
}

/** Ends the answering wherever its last day is over. Returns for how many meetings. */
export async function closeHeardWhereOver(tx: Tx, by: By): Promise<number> {
  const over = await meetingsToClose(tx, dayIn(by.space.timeZone, by.actor.at));
  for (const meeting of over) {
    await lockMeeting(tx, meeting.id);
    await closeHeard(tx, by, meeting);
  }
  return over.length;
}
