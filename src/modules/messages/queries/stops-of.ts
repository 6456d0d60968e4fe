import type { Tx } from '#platform/database/tx.ts';
import type { Stoppable } from '../tables.ts';

/** What each of these people asked us to stop, by person; nobody else is in the map. */
export async function stopsOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Stoppable>>> {
  const rows = await tx.named<{ personId: string; what: Stoppable }>(
    'stops-of',
    `select person_id as "personId", what from messages_stops where space_id = $1 and person_id = any($2::uuid[])`,
    [tx.spaceId, personIds],
  );
  const byPerson = Map.groupBy(rows, (row) => row.personId);
  return new Map([...byPerson].map(([id, stops]) => [id, new Set(stops.map((stop) => stop.what))]));
}
