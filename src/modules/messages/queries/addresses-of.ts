import type { Tx } from '#platform/database/tx.ts';

/** Where letters to these people go, line by line as somebody typed it; whoever has no address here is not in the map. */
export async function addressesOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.named<{ personId: string; address: string }>(
    'addresses-of',
    `select person_id as "personId", address from messages_addresses where space_id = $1 and person_id = any($2::uuid[])`,
    [tx.spaceId, personIds],
  );
  return new Map(rows.map((row) => [row.personId, row.address]));
}
