import type { Tx } from '#platform/database/tx.ts';

/**
 * Empties what was written about a thing to somebody who is no person of the space, once nobody needs it: to whom it
 * went and what it said. That it was sent, and when, stays. What still waits to be sent is left alone.
 */
export async function forgetMessagesAbout(
  tx: Tx,
  about: { readonly type: string; readonly id: string },
): Promise<void> {
  await tx.named(
    'forget-messages-about',
    `update messages set to_address = '', subject = '', body = '', trouble = null
      where space_id = $1 and about_id = $2 and about_type = $3 and person_id is null
        and state in ('sent', 'failed', 'put aside')`,
    [tx.spaceId, about.id, about.type],
  );
}
