import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { actionAgreed, actionDone, actionTakenBack } from '../meeting-events.ts';
import { memberOf } from '../queries/seats.ts';
import { isInIt } from '../policy.ts';
import { meetings } from '../tables-of-meetings.ts';

export interface ActionToAgree {
  readonly words: string;
  /** Who said they would; null: the group. */
  readonly personId: string | null;
  /** ISO day, or null where nobody said until when. */
  readonly byDay: string | null;
}

/** Writes down what somebody, or the group, said they would do. It waits on that person's home. */
export async function agreeAction(
  tx: Tx,
  { platform, actor }: By,
  meeting: { readonly id: string; readonly groupId: string },
  action: ActionToAgree,
): Promise<
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: 'not-in-it' }
> {
  if (action.personId && !isInIt(await memberOf(tx, meeting.groupId, action.personId)))
    return { ok: false, reason: 'not-in-it' };
  const id = newId();
  await meetings(tx)
    .insertInto('groups_actions')
    .values({
      space_id: tx.spaceId,
      id,
      meeting_id: meeting.id,
      words: action.words,
      person_id: action.personId,
      by_day: action.byDay,
      agreed_at: actor.at,
      channel: actor.channel,
      recorded_by_person_id: actor.personId,
    })
    .execute();
  await platform.record(tx, actor, actionAgreed(meeting.id, id));
  return { ok: true, id };
}

/** Says that something is done, or that it is no longer wanted. False where it was settled before. */
export async function settleAction(
  tx: Tx,
  { platform, actor }: By,
  meetingId: string,
  actionId: string,
  how: 'done' | 'taken back',
): Promise<{ readonly ok: boolean }> {
  const { numUpdatedRows } = await meetings(tx)
    .updateTable('groups_actions')
    .set(
      how === 'done' ? { done_at: actor.at, done_by_person_id: actor.personId } : { taken_back_at: actor.at },
    )
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', actionId)
    .where('meeting_id', '=', meetingId)
    .where('done_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { ok: false };
  await platform.record(tx, actor, (how === 'done' ? actionDone : actionTakenBack)(meetingId, actionId));
  return { ok: true };
}
