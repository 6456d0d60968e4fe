import type { Tx } from '#platform/database/tx.ts';
import { coChairNamed, coChairNoMore } from '../events.ts';
import { lockGroup } from '../queries/groups.ts';
import { memberOf, seatsOf } from '../queries/seats.ts';
import type { Member } from '../queries/seats.ts';
import { groups } from '../tables.ts';
import type { By } from '#platform/by.ts';

export type ChairChanged =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-here' | 'last' };

/** Names somebody of the group a co-chair. */
export async function nameCoChair(tx: Tx, by: By, groupId: string, personId: string): Promise<ChairChanged> {
  await lockGroup(tx, groupId);
  const member = await memberOf(tx, groupId, personId);
  if (member?.state !== 'here') return { ok: false, reason: 'not-here' };
  if (member.coChair) return { ok: true };
  await setChair(tx, member, true);
  await by.platform.record(tx, by.actor, coChairNamed(member.memberId, groupId));
  return { ok: true };
}

/** Somebody chairs no more. The last co-chair first names another; leaving or stepping back is free to them all the same. */
export async function endCoChair(tx: Tx, by: By, groupId: string, personId: string): Promise<ChairChanged> {
  await lockGroup(tx, groupId);
  const member = await memberOf(tx, groupId, personId);
  if (!member?.coChair) return { ok: false, reason: 'not-here' };
  const others = (await seatsOf(tx, groupId)).filter((seat) => seat.coChair && seat.personId !== personId);
  if (others.length === 0) return { ok: false, reason: 'last' };
  await setChair(tx, member, false);
  await by.platform.record(tx, by.actor, coChairNoMore(member.memberId, groupId));
  return { ok: true };
}

async function setChair(tx: Tx, { memberId }: Member, coChair: boolean): Promise<void> {
  await groups(tx)
    .updateTable('groups_members')
    .set({ co_chair: coChair })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', memberId)
    .execute();
}
