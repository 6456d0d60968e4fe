import type { Tx } from '#platform/database/tx.ts';

/** What waits for somebody here, counted. */
export interface WhatWaits {
  readonly failed: number;
  readonly calls: number;
  readonly letters: number;
}

/**
 * How many messages could not be sent, how many people are to be rung, and how many letters wait to be printed. Calls about
 * a held place are left out: the college asks for each of them by name.
 */
export async function whatWaits(tx: Tx, now: Date): Promise<WhatWaits> {
  const [counts] = await tx.named<WhatWaits>(
    'what-messages-wait',
    `select (select count(*)::int from messages where space_id = $1 and state = 'failed') as failed,
            (select count(*)::int from messages_calls where space_id = $1 and state in ('to ring', 'no answer', 'left a message') and kind <> 'held-place'
                and (ring_until is null or ring_until > $2)) as calls,
            (select count(*)::int from messages where space_id = $1 and way = 'letter' and state = 'waiting') as letters`,
    [tx.spaceId, now],
  );
  return counts!;
}
