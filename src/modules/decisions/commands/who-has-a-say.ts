import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { askedAsTheMapSays, decisionStopped, stopLifted } from '../events.ts';
import { holdDecision } from '../queries/decision.ts';
import type { Decision } from '../queries/decision.ts';
import { powerMapById } from '../queries/power-map.ts';
import { decisions } from '../tables.ts';
import type { EntryKind } from '../tables.ts';
import { whoseAct } from './by.ts';
import type { By } from './by.ts';

type Refused = { readonly ok: false; readonly reason: 'closed' | 'no such entry' };
export type HadASay = { readonly ok: true } | Refused;

/** Writes down that somebody who must be asked was asked, when, by which way, and what they said. Written down again, the later word stands. */
export async function recordAsked(
  tx: Tx,
  by: By,
  asked: {
    readonly decisionId: string;
    readonly entryId: string;
    readonly said: string;
    readonly askedOn: string;
  },
): Promise<HadASay> {
  const actorId = whoseAct(by);
  const decision = found(await holdDecision(tx, asked.decisionId, true));
  const why = await whyNot(tx, decision, asked.entryId, 'must be asked');
  if (why) return why;
  await tx.named(
    'record-asked',
    `insert into decisions_asked (space_id, decision_id, entry_id, said, asked_on, channel, recorded_by_person_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (space_id, decision_id, entry_id) do update set said = excluded.said, asked_on = excluded.asked_on,
       channel = excluded.channel, recorded_by_person_id = excluded.recorded_by_person_id, recorded_at = excluded.recorded_at`,
    [
      tx.spaceId,
      decision.id,
      asked.entryId,
      asked.said,
      asked.askedOn,
      by.actor.channel,
      actorId,
      by.actor.at,
    ],
  );
  await by.platform.record(tx, by.actor, askedAsTheMapSays(decision.id, asked.entryId));
  return { ok: true };
}

/** Writes down that somebody stopped it whom the power map lets stop it: in writing, with the reason. Nothing is decided until it is lifted. */
export async function stopDecision(
  tx: Tx,
  by: By,
  stop: {
    readonly decisionId: string;
    readonly entryId: string;
    readonly why: string;
    readonly inWritingOn: string;
  },
): Promise<HadASay> {
  const actorId = whoseAct(by);
  const decision = found(await holdDecision(tx, stop.decisionId, true));
  const why = await whyNot(tx, decision, stop.entryId, 'can stop it');
  if (why) return why;
  await decisions(tx)
    .insertInto('decisions_stops')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      decision_id: decision.id,
      entry_id: stop.entryId,
      why: stop.why,
      in_writing_on: stop.inWritingOn,
      recorded_by_person_id: actorId,
      channel: by.actor.channel,
      recorded_at: by.actor.at,
    })
    .execute();
  await by.platform.record(tx, by.actor, decisionStopped(decision.id, stop.entryId));
  return { ok: true };
}

/** Writes down that who stopped it no longer does, and why. */
export async function liftStop(
  tx: Tx,
  by: By,
  decisionId: string,
  why: string,
): Promise<{ readonly ok: boolean }> {
  const actorId = whoseAct(by);
  found(await holdDecision(tx, decisionId, true));
  const lifted = await tx.named(
    'lift-stop',
    `update decisions_stops set lifted_why = $3, lifted_by_person_id = $4, lifted_at = $5
      where space_id = $1 and decision_id = $2 and lifted_at is null returning id`,
    [tx.spaceId, decisionId, why, actorId, by.actor.at],
  );
  if (lifted.length === 0) return { ok: false };
  await by.platform.record(tx, by.actor, stopLifted(decisionId));
  return { ok: true };
}

async function whyNot(
  tx: Tx,
  { state, mapId }: Decision,
  entryId: string,
  kind: EntryKind,
): Promise<Refused | null> {
  if (state !== 'open' && state !== 'being prepared') return { ok: false, reason: 'closed' };
  const map = mapId === null ? null : await powerMapById(tx, mapId);
  const isThere = map?.entries.some((entry) => entry.id === entryId && entry.kind === kind) ?? false;
  return isThere ? null : { ok: false, reason: 'no such entry' };
}
