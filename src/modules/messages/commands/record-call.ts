import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { callRecorded } from '../events.ts';
import { callById } from '../queries/calls.ts';
import type { CallState } from '../tables.ts';
import type { By } from './by.ts';
import { setStop } from './set-stop.ts';

/** What somebody can say came of a call. */
export type CallOutcome = Exclude<CallState, 'to ring'>;

export interface CallToRecord {
  readonly callId: string;
  /** As it stood on the page: two people may ring from one list. */
  readonly version: number;
  readonly outcome: CallOutcome;
}

export type CallKept =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'recorded-meanwhile'; readonly now: CallState };

const KEEP = `
  update messages_calls
     set state = $4, tries = tries + case when $4 = 'no longer needed' then 0 else 1 end, version = version + 1,
         last_tried_at = $5, recorded_by_person_id = $6
   where space_id = $1 and id = $2 and version = $3 and state in ('to ring', 'no answer', 'left a message')
  returning id`;

/** Writes down what came of a call, unless somebody else did since. Who asked not to be rung is not rung again. */
export async function recordCall(tx: Tx, by: By, call: CallToRecord): Promise<CallKept> {
  const { actor, platform } = by;
  const kept = await tx.named('keep-call', KEEP, [
    tx.spaceId,
    call.callId,
    call.version,
    call.outcome,
    actor.at,
    actor.personId,
  ]);
  const { personId, kind, about, state } = found(await callById(tx, call.callId));
  if (kept.length === 0) return { ok: false, reason: 'recorded-meanwhile', now: state };
  if (call.outcome === 'asked not to be rung')
    await setStop(tx, { ...by, actor: { ...actor, channel: 'phone' } }, personId, 'telephone', true);
  await platform.record(
    tx,
    actor,
    callRecorded({ callId: call.callId, personId, kind, about, outcome: call.outcome }),
  );
  return { ok: true };
}
