import type { Tx } from '#platform/database/tx.ts';
import type { Perspective } from '../model/perspectives.ts';

/** Over the meetings a group has held: how many, how many items, and how many were brought from seats of lived experience and caring. */
export interface ShareOfItems {
  readonly meetings: number;
  readonly items: number;
  readonly livedAndCaring: number;
}

const NEAR: readonly Perspective[] = ['lived', 'caring'];

/** Counted from the records of all meetings held so far, never for one of them or for a person. */
export async function shareOfItems(tx: Tx, groupId: string): Promise<ShareOfItems> {
  const [share] = await tx.named<ShareOfItems>(
    'share-of-items',
    `select count(distinct i.meeting_id)::int as meetings, count(*)::int as items,
            count(*) filter (where s.perspective = any($3::text[]))::int as "livedAndCaring"
       from groups_meetings m
       join groups_agenda_items i on i.space_id = m.space_id and i.meeting_id = m.id and i.taken_back_at is null
       join groups_members b on b.space_id = i.space_id and b.id = i.member_id
       join groups_seats s on s.space_id = b.space_id and s.id = b.seat_id
      where m.space_id = $1 and m.group_id = $2 and m.state = 'held'`,
    [tx.spaceId, groupId, NEAR],
  );
  return share!;
}
