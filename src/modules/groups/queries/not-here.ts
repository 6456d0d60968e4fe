import type { Tx } from '#platform/database/tx.ts';

/** What a group said to "who is not here yet?". */
export interface NotHere {
  readonly id: string;
  readonly words: string;
  readonly toDo: string;
  readonly saidAt: Date;
}

/** What a group said, the latest first. */
export async function notHereOf(tx: Tx, groupId: string): Promise<readonly NotHere[]> {
  return tx.named<NotHere>(
    'not-here-of-group',
    `select id, words, to_do as "toDo", said_at as "saidAt" from groups_not_here
      where space_id = $1 and group_id = $2 order by id desc limit 100`,
    [tx.spaceId, groupId],
  );
}
