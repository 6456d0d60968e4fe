import type { Tx } from '#platform/database/tx.ts';
import type { NeedCategory } from '../tables.ts';

/** That something helps somebody, and of which group it is; what it says stays sealed. */
export interface NeedGroup {
  readonly id: string;
  readonly personId: string;
  readonly category: NeedCategory;
}

/** Of which groups these people's needs are, without opening any: enough to count what is to be arranged. */
export async function needGroups(tx: Tx, personIds: readonly string[]): Promise<NeedGroup[]> {
  if (personIds.length === 0) return [];
  return tx.named<NeedGroup>(
    'need-groups',
    `select id, person_id as "personId", category from people_access_needs
      where space_id = $1 and person_id = any($2::uuid[]) order by id`,
    [tx.spaceId, personIds],
  );
}
