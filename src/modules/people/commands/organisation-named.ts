import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { sortKey } from '../model/name-words.ts';
import { people } from '../tables.ts';
import type { OrganisationRow } from '../tables.ts';

/** The id of the organisation with this name, made when the space does not know it yet (then of this kind); null for "". */
export async function organisationNamed(
  tx: Tx,
  name: string,
  kind: OrganisationRow['kind'],
): Promise<string | null> {
  const key = sortKey(name);
  if (key === '') return null;
  await people(tx)
    .insertInto('people_organisations')
    .values({ space_id: tx.spaceId, id: newId(), name, kind, sort_key: key })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await people(tx)
    .selectFrom('people_organisations')
    .select('id')
    .where('space_id', '=', tx.spaceId)
    .where('sort_key', '=', key)
    .executeTakeFirstOrThrow();
  return row.id;
}
