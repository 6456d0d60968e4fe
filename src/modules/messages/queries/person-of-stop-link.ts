import type { Tx } from '#platform/database/tx.ts';

/** Whose link for choosing messages this is; undefined when it is nobody's. */
export async function personOfStopLink(tx: Tx, token: string): Promise<string | undefined> {
  const [row] = await tx.named<{ personId: string }>(
    'person-of-stop-link',
    `select person_id as "personId" from messages_stop_links where space_id = $1 and token = $2`,
    [tx.spaceId, token],
  );
  return row?.personId;
}
