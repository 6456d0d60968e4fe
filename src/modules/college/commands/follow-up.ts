import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { followedUp } from '../events/week-events.ts';
import { college } from '../tables.ts';
import type { FollowUpOutcome } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';

export interface FollowUpDone {
  readonly sessionId: string;
  readonly personId: string;
  readonly outcome: FollowUpOutcome;
}

export type FollowedUp = { readonly ok: true } | { readonly ok: false; readonly reason: 'came-after-all' };

/** Writes down what came of following somebody up who did not come. Refused when the register says otherwise by now. */
export async function followUp(tx: Tx, by: By, done: FollowUpDone): Promise<FollowedUp> {
  const { sessionId, personId, outcome } = done;
  const missed = await college(tx)
    .selectFrom('college_attendance')
    .select('person_id')
    .where('space_id', '=', tx.spaceId)
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('mark', '=', 'did not come')
    .forUpdate()
    .executeTakeFirst();
  if (!missed) return { ok: false, reason: 'came-after-all' };
  await college(tx)
    .insertInto('college_follow_ups')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      session_id: sessionId,
      person_id: personId,
      outcome,
      done_by_person_id: by.actor.personId,
      done_at: by.actor.at,
    })
    .execute();
  await record(tx, by, followedUp(sessionId, outcome));
  return { ok: true };
}
