import type { Tx } from '#platform/database/tx.ts';

/**
 * Takes open calls of one kind about a thing off the phone list, once there is nothing left to say: for whoever asked
 * for them, in its own transaction. How often somebody was rung stays.
 */
export async function callsNoLongerNeeded(
  tx: Tx,
  about: { readonly type: string; readonly id: string },
  kind: string,
): Promise<void> {
  await tx.named(
    'calls-no-longer-needed',
    `update messages_calls set state = 'no longer needed', version = version + 1
      where space_id = $1 and about_id = $2 and about_type = $3 and kind = $4 and state in ('to ring', 'no answer', 'left a message')`,
    [tx.spaceId, about.id, about.type, kind],
  );
}
