import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { happenedNext } from '../events.ts';
import { holdDecision } from '../queries/decision.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export interface HappenedNext {
  readonly decisionId: string;
  readonly happened: string;
  readonly onDay: string;
  /** That the group looked at it again, as it had said it would. */
  readonly lookedAgain: boolean;
}

/** Writes down what came of a decision. */
export async function recordWhatHappened(
  tx: Tx,
  by: By,
  next: HappenedNext,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'not decided' }> {
  const actorId = whoseAct(by);
  const decision = found(await holdDecision(tx, next.decisionId, true));
  if (decision.state !== 'decided') return { ok: false, reason: 'not decided' };
  await decisions(tx)
    .insertInto('decisions_next')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      decision_id: decision.id,
      happened: next.happened,
      on_day: next.onDay,
      looked_again: next.lookedAgain,
      recorded_by_person_id: actorId,
      channel: by.actor.channel,
      recorded_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, happenedNext(decision.id, next.lookedAgain));
  return { ok: true };
}
