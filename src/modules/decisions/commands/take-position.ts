import { randomUUID } from 'node:crypto';
import { seatsOf } from '#modules/groups/index.ts';
import type { Seat } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { positionTaken } from '../events.ts';
import type { Said } from '../model/answers.ts';
import { othersHaveSpoken } from '../model/host.ts';
import { whyNotSpeak } from '../model/speaking.ts';
import type { Told, WhyNotSpeak } from '../model/speaking.ts';
import { holdDecision } from '../queries/decision.ts';
import type { Decision, Hold } from '../queries/decision.ts';
import { hostPositionOf } from '../queries/host-position.ts';
import { optionsOf } from '../queries/options.ts';
import { proxiesOf, spokenOn } from '../queries/spoken.ts';
import { decisions } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';
import { openHostPosition } from './host-position.ts';

export interface PositionToTake extends Said {
  readonly decisionId: string;
  /** Whose word it is: that person is counted, once, whoever speaks for them. */
  readonly personId: string;
  readonly told: Told;
  /** Why, in their own words; not kept where the vote is secret. */
  readonly words: string;
}

export type PositionTaken =
  { readonly ok: true } | { readonly ok: false; readonly reason: WhyNotSpeak | 'spoken already' };

/**
 * Keeps what one person says, once. In an open vote they may change it until it is decided, and their own word takes the
 * place of what was said for them; in a secret vote it stays, since nobody can find it again, us included. People speak
 * at the same moment without waiting for one another; only counting waits until all who began are done.
 */
export async function takePosition(
  tx: Tx,
  by: By,
  position: PositionToTake,
  hold: Hold = holdDecision,
): Promise<PositionTaken> {
  const actorId = whoseAct(by);
  const decision = found(await hold(tx, position.decisionId, false));
  if (decision.method === null) return { ok: false, reason: 'not open' };
  const seats = await seatsOf(tx, decision.groupId);
  const why = whyNotSpeak(
    {
      state: decision.state,
      method: decision.method,
      seats,
      optionIds: (await optionsOf(tx, decision.id)).map(({ id }) => id),
      proxies: await proxiesOf(tx, decision.id),
    },
    position.personId,
    { personId: actorId, told: position.told },
    position,
  );
  if (why !== null) return { ok: false, reason: why };
  if (!(await keep(tx, by, decision, position))) return { ok: false, reason: 'spoken already' };
  if (decision.secret) await castBallot(tx, decision, position, seats);
  await by.platform.record(tx, by.actor, positionTaken(decision.id, decision.round));
  await openWhenOthersHaveSpoken(tx, by, decision, seats);
  return { ok: true };
}

const KEEP = `
  insert into decisions_positions
    (space_id, decision_id, round, person_id, answer, option_id, words, held_by_person_id, channel, recorded_by_person_id, taken_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (space_id, decision_id, round, person_id)`;

// Somebody who holds another's leave never speaks over what that person said themself.
const OPEN = `${KEEP} do update set answer = excluded.answer, option_id = excluded.option_id, words = excluded.words,
    held_by_person_id = excluded.held_by_person_id, channel = excluded.channel,
    recorded_by_person_id = excluded.recorded_by_person_id, taken_at = excluded.taken_at
   where decisions_positions.held_by_person_id is not null or excluded.held_by_person_id is null
  returning person_id`;
const SECRET = `${KEEP} do nothing returning person_id`;

async function keep(tx: Tx, { actor }: By, decision: Decision, position: PositionToTake): Promise<boolean> {
  const { secret } = decision;
  const kept = await tx.named(secret ? 'speak-in-secret' : 'speak-openly', secret ? SECRET : OPEN, [
    tx.spaceId,
    decision.id,
    decision.round,
    position.personId,
    secret ? null : position.answer,
    secret ? null : position.optionId,
    secret ? '' : position.words,
    position.told === 'by another with leave' ? actor.personId : null,
    actor.channel,
    position.told === 'written down for them' ? actor.personId : null,
    actor.at,
  ]);
  return kept.length > 0;
}

// Its id is drawn by lot and not made from the time, so that nothing on the paper says when it was cast.
async function castBallot(
  tx: Tx,
  decision: Decision,
  said: PositionToTake,
  seats: readonly Seat[],
): Promise<void> {
  const perspective = seats.find(({ personId }) => personId === said.personId)!.perspective;
  await decisions(tx)
    .insertInto('decisions_ballots')
    .values({
      space_id: tx.spaceId,
      id: randomUUID(),
      decision_id: decision.id,
      round: decision.round,
      answer: said.answer,
      option_id: said.optionId,
      perspective: decision.keepsPerspectives ? perspective : null,
    })
    .execute();
}

async function openWhenOthersHaveSpoken(
  tx: Tx,
  by: By,
  decision: Decision,
  seats: readonly Seat[],
): Promise<void> {
  if (!(await hostPositionOf(tx, decision.id))?.sealed) return;
  const spoken = new Set((await spokenOn(tx, decision)).map(({ personId }) => personId));
  if (othersHaveSpoken(decision.hostBody, seats, spoken)) await openHostPosition(tx, by, decision.id);
}
