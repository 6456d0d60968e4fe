import type { Tx } from '#platform/database/tx.ts';
import type { Counts } from '#platform/events/event.ts';
import type { Perspective } from '../model/perspectives.ts';

interface Row {
  perspective: Perspective;
  count: number;
}

const counted = (rows: readonly Row[]): Counts =>
  Object.fromEntries(rows.map(({ perspective, count }) => [perspective, count]));

/** The items of an agenda by the perspective of the seat each was brought from. */
export async function itemCounts(tx: Tx, meetingId: string): Promise<Counts> {
  return counted(
    await tx.named<Row>(
      'agenda-counts',
      `select s.perspective, count(*)::int as count
         from groups_agenda_items i
         join groups_members m on m.space_id = i.space_id and m.id = i.member_id
         join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
        where i.space_id = $1 and i.meeting_id = $2 and i.taken_back_at is null group by s.perspective`,
      [tx.spaceId, meetingId],
    ),
  );
}

/** Who came to a meeting, by the perspective of their seat. */
export async function cameCounts(tx: Tx, meetingId: string): Promise<Counts> {
  return counted(
    await tx.named<Row>(
      'came-counts',
      `select s.perspective, count(*)::int as count
         from groups_attendance a
         join groups_members m on m.space_id = a.space_id and m.id = a.member_id
         join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
        where a.space_id = $1 and a.meeting_id = $2 group by s.perspective`,
      [tx.spaceId, meetingId],
    ),
  );
}

/**
 * The seats that were held at a moment by people who were not on a pause, and those of whoever came all the same,
 * by perspective.
 */
export async function seatCountsThen(tx: Tx, groupId: string, meetingId: string, at: Date): Promise<Counts> {
  return counted(
    await tx.named<Row>(
      'seat-counts-then',
      `select s.perspective, count(*)::int as count
         from groups_members m
         join groups_seats s on s.space_id = m.space_id and s.id = m.seat_id
        where m.space_id = $1 and m.group_id = $2
          and ('here' = (select t.state from groups_member_times t
                          where t.space_id = m.space_id and t.member_id = m.id and t.since <= $4 order by t.number desc limit 1)
            or exists (select 1 from groups_attendance a where a.space_id = m.space_id and a.meeting_id = $3 and a.member_id = m.id))
        group by s.perspective`,
      [tx.spaceId, groupId, meetingId, at],
    ),
  );
}
