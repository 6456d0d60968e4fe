import type { Tx } from '#platform/database/tx.ts';
import type { NamedAs } from '../model/public-name.ts';
import { people } from '../tables.ts';

/** Keeps how somebody wishes to be named on pages for everyone, within another command's transaction. */
export async function setNamedAs(tx: Tx, personId: string, namedAs: NamedAs): Promise<void> {
  await people(tx)
    .updateTable('people_persons')
    .set({ named_as: namedAs })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', personId)
    .execute();
}
