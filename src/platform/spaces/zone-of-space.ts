import type { Tx } from '#platform/database/tx.ts';

/** The time zone of the space a unit of work is in, such as "Europe/London". */
export async function zoneOfSpace(tx: Tx): Promise<string> {
  const [space] = await tx.named<{ zone: string }>(
    'zone-of-space',
    `select time_zone as zone from spaces where id = $1`,
    [tx.spaceId],
  );
  return space!.zone;
}
