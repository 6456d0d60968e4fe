import { seatsOf, wayOfWorking } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { decisionOpened, setAside } from '../events.ts';
import { hasProposal } from '../model/answers.ts';
import { keepsPerspectives } from '../model/tally.ts';
import { holdDecision } from '../queries/decision.ts';
import { optionsOf } from '../queries/options.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export type DecisionOpened =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'open already' | 'no power map' | 'no options' | 'only one option' | 'no proposal';
    };

/** Opens a question to the group: from here on everybody may read it, and people of the group may speak. */
export async function openDecision(
  tx: Tx,
  by: By,
  decisionId: string,
  wanted: { readonly secret: boolean },
): Promise<DecisionOpened> {
  const personId = whoseAct(by);
  const decision = found(await holdDecision(tx, decisionId, true));
  const no = (reason: Exclude<DecisionOpened, { ok: true }>['reason']) => ({ ok: false, reason }) as const;
  if (decision.state !== 'being prepared') return no('open already');
  if (decision.method === null) return no('no power map');
  const options = await optionsOf(tx, decisionId);
  if (options.length === 0) return no('no options');
  if (!hasProposal(decision.method) && options.length < 2) return no('only one option');
  if (hasProposal(decision.method) && decision.proposalId === null) return no('no proposal');
  const { secretVotes } = await wayOfWorking(tx, decision.groupId);
  const secret = wanted.secret || secretVotes;
  await decisions(tx)
    .updateTable('decisions')
    .set({
      state: 'open',
      secret,
      keeps_perspectives: keepsPerspectives(await seatsOf(tx, decision.groupId)),
      opened_at: by.actor.at,
      opened_by_person_id: personId,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decisionId)
    .execute();
  await by.platform.record(tx, by.actor, decisionOpened(decisionId, secret));
  return { ok: true };
}

/** Puts a question aside without deciding it. It stays to be read, unless it was never opened. */
export async function setDecisionAside(
  tx: Tx,
  by: By,
  decisionId: string,
  why: string,
): Promise<{ readonly ok: boolean }> {
  const personId = whoseAct(by);
  const { state } = found(await holdDecision(tx, decisionId, true));
  if (state !== 'being prepared' && state !== 'open') return { ok: false };
  await decisions(tx)
    .updateTable('decisions')
    .set({
      state: 'set aside',
      reasons: why,
      recorded_by_person_id: personId,
      decided_channel: by.actor.channel,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decisionId)
    .execute();
  await by.platform.record(tx, by.actor, setAside(decisionId));
  return { ok: true };
}
