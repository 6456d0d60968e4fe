import type { Tx } from '#platform/database/tx.ts';

/**
 * Of these things, those whose newest message of a kind has not gone out: it failed, was put aside, or still waits.
 * Whoever it was for has heard nothing, so their silence says nothing.
 */
export async function heardNothing(
  tx: Tx,
  aboutIds: readonly string[],
  kind: string,
): Promise<ReadonlySet<string>> {
  if (aboutIds.length === 0) return new Set();
  const rows = await tx.named<{ id: string }>(
    'heard-nothing',
    `select about_id as id from (
       select distinct on (about_id) about_id, state from messages
        where space_id = $1 and about_id = any($2::uuid[]) and kind = $3 order by about_id, id desc) newest
      where state <> 'sent'`,
    [tx.spaceId, [...aboutIds], kind],
  );
  return new Set(rows.map(({ id }) => id));
}
