import type { Tx } from '#platform/database/tx.ts';

/** What somebody, or the group (null), said they would do. */
export interface Action {
  readonly id: string;
  readonly words: string;
  readonly personId: string | null;
  readonly byDay: string | null;
  readonly doneAt: Date | null;
}

/** The actions of a meeting, in the order they were agreed. */
export async function actionsOf(tx: Tx, meetingId: string): Promise<readonly Action[]> {
  return tx.named<Action>(
    'actions-of-meeting',
    `select id, words, person_id as "personId", by_day::text as "byDay", done_at as "doneAt" from groups_actions
      where space_id = $1 and meeting_id = $2 and taken_back_at is null order by id`,
    [tx.spaceId, meetingId],
  );
}
