import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { differenceTakenBack, seenDifferently } from '../events.ts';
import { holdDecision } from '../queries/decision.ts';
import { decisions } from '../tables.ts';
import type { ShownAs } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export interface Difference {
  readonly decisionId: string;
  readonly personId: string;
  readonly words: string;
  readonly shownAs: ShownAs;
}

/** Keeps "I see it differently" as it was said: while the question is open, and for as long after as somebody wishes to say it. */
export async function seeDifferently(
  tx: Tx,
  by: By,
  said: Difference,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: 'not open' }> {
  const actorId = whoseAct(by);
  const { state } = found(await holdDecision(tx, said.decisionId, true));
  if (state !== 'open' && state !== 'decided') return { ok: false, reason: 'not open' };
  await decisions(tx)
    .insertInto('decisions_differences')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      decision_id: said.decisionId,
      person_id: said.personId,
      words: said.words,
      shown_as: said.shownAs,
      channel: by.actor.channel,
      recorded_by_person_id: actorId === said.personId ? null : actorId,
      said_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, seenDifferently(said.decisionId));
  return { ok: true };
}

/** Takes one's own words away. */
export async function takeDifferenceBack(
  tx: Tx,
  by: By,
  decisionId: string,
  differenceId: string,
): Promise<{ readonly ok: boolean }> {
  const actorId = whoseAct(by);
  const gone = await tx.named(
    'take-difference-back',
    `delete from decisions_differences where space_id = $1 and decision_id = $2 and id = $3 and person_id = $4 returning id`,
    [tx.spaceId, decisionId, differenceId, actorId],
  );
  if (gone.length === 0) return { ok: false };
  await by.platform.record(tx, by.actor, differenceTakenBack(decisionId));
  return { ok: true };
}
