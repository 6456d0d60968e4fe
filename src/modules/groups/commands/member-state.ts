import type { Tx } from '#platform/database/tx.ts';
import type { Member } from '../queries/seats.ts';
import { groups } from '../tables.ts';
import type { MemberState } from '../tables.ts';
import type { By } from '#platform/by.ts';

const NOTE_TIME = `
  insert into groups_member_times (space_id, member_id, number, state, since)
  select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from groups_member_times where space_id = $1 and member_id = $2`;

/** Notes from when on somebody is in this state, so that who was there can be told later. */
export async function noteTime(tx: Tx, memberId: string, state: MemberState, since: Date): Promise<void> {
  await tx.named('note-member-time', NOTE_TIME, [tx.spaceId, memberId, state, since]);
}

/** Changes the state of a member, and notes since when. Whoever is not there any more chairs nothing. */
export async function changeState(tx: Tx, { actor }: By, member: Member, state: MemberState): Promise<void> {
  await groups(tx)
    .updateTable('groups_members')
    .set({
      state,
      left_at: state === 'left' ? actor.at : null,
      co_chair: member.coChair && (state === 'here' || state === 'paused'),
      channel: actor.channel,
      recorded_by_person_id: actor.personId,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', member.memberId)
    .execute();
  await noteTime(tx, member.memberId, state, actor.at);
}
