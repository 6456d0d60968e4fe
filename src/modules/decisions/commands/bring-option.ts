import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { optionBrought, proposalPut } from '../events.ts';
import { hasProposal } from '../model/answers.ts';
import { holdDecision } from '../queries/decision.ts';
import { optionsOf } from '../queries/options.ts';
import { spokenOn } from '../queries/spoken.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export type OptionBrought =
  | { readonly ok: true; readonly optionId: string }
  | { readonly ok: false; readonly reason: 'closed' | 'too many' | 'there already' };

const MOST = 12;

/** Adds something that could be decided: until it is decided, also while people speak. */
export async function bringOption(
  tx: Tx,
  by: By,
  decisionId: string,
  option: string,
): Promise<OptionBrought> {
  const personId = whoseAct(by);
  const { state } = found(await holdDecision(tx, decisionId, true));
  if (state !== 'being prepared' && state !== 'open') return { ok: false, reason: 'closed' };
  const there = await optionsOf(tx, decisionId);
  if (there.length >= MOST) return { ok: false, reason: 'too many' };
  if (there.some((one) => one.option.toLowerCase() === option.toLowerCase()))
    return { ok: false, reason: 'there already' };
  const optionId = newId();
  await decisions(tx)
    .insertInto('decisions_options')
    .values({
      space_id: tx.spaceId,
      id: optionId,
      decision_id: decisionId,
      number: there.length + 1,
      option,
      brought_by_person_id: by.actor.onBehalfOf ?? personId,
      brought_channel: by.actor.channel,
      brought_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, optionBrought(decisionId, optionId));
  return { ok: true, optionId };
}

export type ProposalPut =
  | { readonly ok: true; readonly round: number }
  | { readonly ok: false; readonly reason: 'closed' | 'no such option' | 'nothing is proposed' };

/**
 * Puts one option to the group as what is proposed (by consent or consensus). Once somebody has spoken this begins a new
 * round: what was said of the last proposal was not said of this one.
 */
export async function putProposal(
  tx: Tx,
  by: By,
  decisionId: string,
  optionId: string,
): Promise<ProposalPut> {
  whoseAct(by);
  const decision = found(await holdDecision(tx, decisionId, true));
  if (decision.state !== 'being prepared' && decision.state !== 'open')
    return { ok: false, reason: 'closed' };
  if (decision.method !== null && !hasProposal(decision.method))
    return { ok: false, reason: 'nothing is proposed' };
  if (!(await optionsOf(tx, decisionId)).some(({ id }) => id === optionId))
    return { ok: false, reason: 'no such option' };
  const anybodySpoke = (await spokenOn(tx, decision)).length > 0;
  const round = anybodySpoke ? decision.round + 1 : decision.round;
  await decisions(tx)
    .updateTable('decisions')
    .set({ proposal_id: optionId, round })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decisionId)
    .execute();
  await by.platform.record(tx, by.actor, proposalPut(decisionId, optionId, round));
  return { ok: true, round };
}
