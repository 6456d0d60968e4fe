import { departFromRule } from '#modules/groups/index.ts';
import type { RuleName } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { decided } from '../events.ts';
import { hostPrevailed } from '../model/host.ts';
import { judge } from '../model/judge.ts';
import type { Decider, Rule } from '../model/judge.ts';
import { tallyOf } from '../model/tally.ts';
import type { Tally } from '../model/tally.ts';
import { voicesHere } from '../model/voices.ts';
import { holdDecision } from '../queries/decision.ts';
import type { Decision, Hold } from '../queries/decision.ts';
import { hostPositionOf } from '../queries/host-position.ts';
import { factsOf } from '../queries/to-judge.ts';
import type { Facts } from '../queries/to-judge.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';
import { openHostPosition } from './host-position.ts';

export interface Outcome {
  readonly decisionId: string;
  readonly optionId: string;
  /** Who decided: the group; or one person, when the map names one. */
  readonly decidedBy: 'the group' | { readonly personId: string | null };
  readonly reasons: string;
  readonly decidedOn: string;
  readonly lookAgainOn: string | null;
  readonly leanedOn: readonly string[];
  /** Why the group steps outside its own rules, and who of it agreed; null where it does not. */
  readonly departure: { readonly reason: string; readonly agreedBy: readonly string[] } | null;
}

export type Decided =
  | { readonly ok: true; readonly how: 'by our rules' | 'by departure' }
  | { readonly ok: false; readonly reason: 'not open' | 'no such option' | 'nobody agreed' }
  | { readonly ok: false; readonly reason: 'not named' | 'stopped' | 'still to be asked' }
  | { readonly ok: false; readonly reason: 'needs departures'; readonly rules: readonly Rule[] };

const RULE_OF_GROUP: Record<Rule, RuleName> = {
  method: 'methods',
  'secret votes': 'secret-votes',
  'enough of us': 'enough-of-us',
  'how we decide': 'methods',
};

/**
 * Writes down what was decided, and counts what was said, each person once. What the group's own rules do not carry needs
 * a departure, named and agreed; what the power map does not carry is not a decision of the group, and goes through `override`.
 */
export async function decide(tx: Tx, by: By, outcome: Outcome, hold: Hold = holdDecision): Promise<Decided> {
  whoseAct(by);
  const decision = found(await hold(tx, outcome.decisionId, true));
  const facts = await factsOf(tx, decision);
  if (decision.state !== 'open' || facts === null) return { ok: false, reason: 'not open' };
  if (!facts.toJudge.optionIds.includes(outcome.optionId)) return { ok: false, reason: 'no such option' };
  const decider = deciderIn(by, outcome);
  if (decider === null) return { ok: false, reason: 'not named' };
  const judged = judge(facts.toJudge, decider, outcome.optionId);
  if (judged.is === 'no decision') return { ok: false, reason: judged.why };
  if (judged.is === 'needs departures') {
    if (outcome.departure === null) return { ok: false, reason: 'needs departures', rules: judged.rules };
    if (!somebodyOfIt(facts, outcome.departure.agreedBy)) return { ok: false, reason: 'nobody agreed' };
    await depart(tx, by, decision, judged.rules, outcome.departure, outcome.decidedOn);
  }
  const how = judged.is === 'by our rules' ? 'by our rules' : 'by departure';
  await keep(tx, by, decision, { ...outcome, how, tally: countOf(facts) });
  await by.platform.record(tx, by.actor, decided(decision.id, how, outcome.optionId, outcome.decidedOn));
  return { ok: true, how };
}

// On the screen one decides for oneself; what somebody told otherwise is written down with the way they told it.
function deciderIn({ actor }: By, { decidedBy }: Outcome): Decider | null {
  if (decidedBy === 'the group') return { is: 'the group' };
  const isTheirWord = actor.channel !== 'web' || actor.personId === decidedBy.personId;
  return isTheirWord ? { is: 'one person', personId: decidedBy.personId } : null;
}

function somebodyOfIt({ seats }: Facts, agreedBy: readonly string[]): boolean {
  return voicesHere(seats).some(({ personId }) => agreedBy.includes(personId));
}

/** What is counted, once and for good. */
export function countOf({ votes, seats, spoken }: Facts): Tally {
  return tallyOf(votes, voicesHere(seats).length, spoken.filter(({ heldBy }) => heldBy !== null).length);
}

async function depart(
  tx: Tx,
  by: By,
  decision: Decision,
  rules: readonly Rule[],
  { reason, agreedBy }: NonNullable<Outcome['departure']>,
  agreedOn: string,
): Promise<void> {
  for (const rule of rules) {
    const departure_code = await departFromRule(tx, by, {
      groupId: decision.groupId,
      rule: RULE_OF_GROUP[rule],
      reason,
      decisionCode: decision.code,
      agreedByPersonIds: agreedBy,
      agreedOn,
    });
    await decisions(tx)
      .insertInto('decisions_departures')
      .values({ space_id: tx.spaceId, decision_id: decision.id, rule, departure_code })
      .execute();
  }
}

type Kept = Outcome & { readonly how: 'by our rules' | 'by departure'; readonly tally: Tally };

async function keep(tx: Tx, by: By, decision: Decision, outcome: Kept): Promise<void> {
  await openHostPosition(tx, by, decision.id);
  const host = await hostPositionOf(tx, decision.id);
  const { decidedBy } = outcome;
  await decisions(tx)
    .updateTable('decisions')
    .set({
      state: 'decided',
      outcome_id: outcome.optionId,
      decided_how: outcome.how,
      decided_by_person_id: decidedBy === 'the group' ? null : decidedBy.personId,
      decided_by_role: decision.deciderRole,
      reasons: outcome.reasons,
      tally: JSON.stringify(outcome.tally),
      host_prevailed: host === null ? null : hostPrevailed(host.optionId, outcome.optionId),
      look_again_on: outcome.lookAgainOn,
      decided_on: outcome.decidedOn,
      decided_at: by.actor.at,
      recorded_by_person_id: by.actor.personId,
      decided_channel: by.actor.channel,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', decision.id)
    .execute();
  await tx.named(
    'lean-on',
    `insert into decisions_leaned (space_id, decision_id, evidence_id)
     select $1, $2, e.id from decisions_evidence e where e.space_id = $1 and e.decision_id = $2 and e.id = any($3::uuid[])`,
    [tx.spaceId, decision.id, outcome.leanedOn],
  );
}
