import type { Tx } from '#platform/database/tx.ts';
import type { GivenReading } from '../model/readings.ts';

/** What people said about a group's records. For adding up alone: nothing of it is shown beside a person. */
export async function readingsOf(tx: Tx, groupId: string): Promise<readonly GivenReading[]> {
  return tx.named<GivenReading>(
    'thread-readings-of-group',
    `select person_id as "personId", reading, words, differ from thread_readings where space_id = $1 and group_id = $2 order by person_id limit 1000`,
    [tx.spaceId, groupId],
  );
}
