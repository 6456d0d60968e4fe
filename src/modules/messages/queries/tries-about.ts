import type { Tx } from '#platform/database/tx.ts';

/** How often somebody was rung about each of these things, by the newest call of a kind; things nobody was rung about are left out. */
export async function triesAbout(
  tx: Tx,
  aboutIds: readonly string[],
  kind: string,
): Promise<ReadonlyMap<string, number>> {
  if (aboutIds.length === 0) return new Map();
  const rows = await tx.named<{ id: string; tries: number }>(
    'tries-about',
    `select distinct on (about_id) about_id as id, tries from messages_calls
      where space_id = $1 and about_id = any($2::uuid[]) and kind = $3 order by about_id, id desc`,
    [tx.spaceId, [...aboutIds], kind],
  );
  return new Map(rows.map(({ id, tries }) => [id, tries]));
}
