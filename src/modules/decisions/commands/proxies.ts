import { seatsOf } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { proxyEnded, proxyGiven } from '../events.ts';
import { whyNoProxy } from '../model/speaking.ts';
import type { WhyNoProxy } from '../model/speaking.ts';
import { holdDecision } from '../queries/decision.ts';
import { spokenOn } from '../queries/spoken.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

export interface LeaveToSpeak {
  readonly decisionId: string;
  readonly giverId: string;
  readonly holderId: string;
}

export type ProxyGiven = { readonly ok: true } | { readonly ok: false; readonly reason: WhyNoProxy };

/** Gives somebody leave to speak for one's own part on one decision, on screen or as it was told to somebody. A new leave takes the place of the last. */
export async function giveProxy(tx: Tx, by: By, leave: LeaveToSpeak): Promise<ProxyGiven> {
  const actorId = whoseAct(by);
  const decision = found(await holdDecision(tx, leave.decisionId, true));
  const spoken = await spokenOn(tx, decision);
  const hasSpoken = spoken.some(({ personId }) => personId === leave.giverId);
  const seats = await seatsOf(tx, decision.groupId);
  const why = whyNoProxy({ state: decision.state, seats }, leave.giverId, leave.holderId, hasSpoken);
  if (why !== null) return { ok: false, reason: why };
  await tx.named(
    'give-proxy',
    `insert into decisions_proxies (space_id, decision_id, person_id, holder_person_id, leave_channel, recorded_by_person_id, given_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (space_id, decision_id, person_id) do update set holder_person_id = excluded.holder_person_id,
       leave_channel = excluded.leave_channel, recorded_by_person_id = excluded.recorded_by_person_id, given_at = excluded.given_at`,
    [
      tx.spaceId,
      decision.id,
      leave.giverId,
      leave.holderId,
      by.actor.channel,
      actorId === leave.giverId ? null : actorId,
      by.actor.at,
    ],
  );
  await by.platform.record(tx, by.actor, proxyGiven(decision.id, leave.holderId));
  return { ok: true };
}

/** Takes the leave back. What was said with it stays said until whoever gave it says otherwise. */
export async function endProxy(tx: Tx, by: By, decisionId: string, giverId: string): Promise<void> {
  whoseAct(by);
  const decision = found(await holdDecision(tx, decisionId, true));
  const ended = await tx.named(
    'end-proxy',
    `delete from decisions_proxies where space_id = $1 and decision_id = $2 and person_id = $3 returning person_id`,
    [tx.spaceId, decision.id, giverId],
  );
  if (ended.length > 0) await by.platform.record(tx, by.actor, proxyEnded(decision.id));
}
