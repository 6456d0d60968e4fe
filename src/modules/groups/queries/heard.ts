import type { Tx } from '#platform/database/tx.ts';
import type { Counts } from '#platform/events/event.ts';
import { sideOf } from '../model/heard.ts';
import type { HeardCount } from '../model/heard.ts';
import type { Perspective } from '../model/perspectives.ts';
import { meetingById } from './meetings.ts';
import type { Meeting } from './meetings.ts';

/** From which kind of seat somebody came to a meeting; null when they were not there. */
export async function seatOfWhoCame(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<Perspective | null> {
  const [seat] = await tx.named<{ perspective: Perspective }>(
    'seat-of-who-came',
    `select s.perspective from groups_attendance a
       join groups_members m on m.space_id = a.space_id and m.id = a.member_id
       join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
      where a.space_id = $1 and a.meeting_id = $2 and a.person_id = $3 limit 1`,
    [tx.spaceId, meetingId, personId],
  );
  return seat?.perspective ?? null;
}

/** How many of those who are asked hold which kind of seat, by side. */
export async function askedBySide(tx: Tx, meetingId: string): Promise<Counts> {
  const rows = await tx.named<{ perspective: Perspective; count: number }>(
    'heard-asked-by-seat',
    `select s.perspective, count(*)::int as count from groups_heard_asked h
       join groups_attendance a on a.space_id = h.space_id and a.meeting_id = h.meeting_id and a.person_id = h.person_id
       join groups_members m on m.space_id = a.space_id and m.id = a.member_id
       join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
      where h.space_id = $1 and h.meeting_id = $2 group by s.perspective order by s.perspective`,
    [tx.spaceId, meetingId],
  );
  const counts: Record<string, number> = {};
  for (const { perspective, count } of rows)
    counts[sideOf(perspective)] = (counts[sideOf(perspective)] ?? 0) + count;
  return counts;
}

/** The answers as counts. To be shown only through `heardShown`, and only once the answering has ended. */
export async function heardCounts(tx: Tx, meetingId: string): Promise<readonly HeardCount[]> {
  return tx.named<HeardCount>(
    'heard-counts',
    `select side, answer, count from groups_heard_counts where space_id = $1 and meeting_id = $2 order by side, answer`,
    [tx.spaceId, meetingId],
  );
}

/** Who has been asked and has not answered. */
export async function stillToAnswer(tx: Tx, meetingId: string): Promise<readonly string[]> {
  const rows = await tx.named<{ personId: string }>(
    'heard-still-to-answer',
    `select person_id as "personId" from groups_heard_asked where space_id = $1 and meeting_id = $2 and not answered`,
    [tx.spaceId, meetingId],
  );
  return rows.map(({ personId }) => personId);
}

/** What somebody was asked after a meeting: null when they were not, else whether they have answered. */
export async function askedOf(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<{ answered: boolean } | null> {
  const [asked] = await tx.named<{ answered: boolean }>(
    'heard-asked-of',
    `select answered from groups_heard_asked where space_id = $1 and meeting_id = $2 and person_id = $3`,
    [tx.spaceId, meetingId, personId],
  );
  return asked ?? null;
}

/** Meetings whose days for answering are over, and whose answers are not shown yet. */
export async function meetingsToClose(tx: Tx, today: string): Promise<readonly Meeting[]> {
  const rows = await tx.named<{ id: string }>(
    'heard-to-close',
    `select id from groups_meetings where space_id = $1 and heard_until < $2::date and heard_closed_at is null order by id limit 100`,
    [tx.spaceId, today],
  );
  const found: Meeting[] = [];
  for (const { id } of rows) found.push((await meetingById(tx, id))!);
  return found;
}
