import { membersShown, seatsOf } from '#modules/groups/index.ts';
import type { GroupSummary } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { voicesHere } from '../model/voices.ts';

/** Whoever may speak in a group, by the names the group knows them by, in the order of the names. */
export async function namesOfSeats(
  tx: Tx,
  group: GroupSummary,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const here = voicesHere(await seatsOf(tx, group.id)).map(({ personId }) => personId);
  const names = await membersShown(tx, group, here, 'the group');
  return [...names].map(([id, name]) => ({ id, name }));
}
