import { recordContribution } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { deliveryRecorded } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { TutorRole } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { raiseRuns } from './raise-revision.ts';

export interface Deliverer {
  readonly personId: string;
  readonly role: TutorRole;
}

export type DeliveryRecorded = { ok: true } | { ok: false; reason: 'not-yet' | 'somebody-twice' };

/**
 * Keeps who actually delivered a session, in place of what was recorded for it before. Each of them is asked whether
 * that is right; whoever records it says it of themself at once. Refused before the session has begun.
 */
export async function recordDelivery(
  tx: Tx,
  by: By,
  runId: string,
  sessionId: string,
  deliverers: readonly Deliverer[],
): Promise<DeliveryRecorded> {
  if (new Set(deliverers.map((one) => one.personId)).size < deliverers.length)
    return { ok: false, reason: 'somebody-twice' };
  const session = found(await lockSession(tx, runId, sessionId));
  if (session.starts_at > by.actor.at) return { ok: false, reason: 'not-yet' };
  await college(tx)
    .deleteFrom('college_deliveries')
    .where('space_id', '=', tx.spaceId)
    .where('session_id', '=', sessionId)
    .execute();
  for (const one of deliverers) await keep(tx, by, runId, sessionId, one);
  await raiseRuns(tx, [runId]);
  await record(tx, by, deliveryRecorded(runId, sessionId, deliverers.map((one) => one.personId).toSorted()));
  return { ok: true };
}

async function lockSession(tx: Tx, runId: string, sessionId: string) {
  return college(tx)
    .selectFrom('college_sessions')
    .select('starts_at')
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
}

async function keep(tx: Tx, by: By, runId: string, sessionId: string, one: Deliverer): Promise<void> {
  const { personId: recordedBy, at, channel } = by.actor;
  await college(tx)
    .insertInto('college_deliveries')
    .values({
      space_id: tx.spaceId,
      session_id: sessionId,
      person_id: one.personId,
      role: one.role,
      recorded_by_person_id: recordedBy,
      recorded_at: at,
    })
    .execute();
  await recordContribution(tx, {
    work: { type: 'run', id: runId },
    personId: one.personId,
    role: one.role,
    stage: 'deliver',
    // Having taught is presence; how far they shaped the teaching is for them to say.
    depth: 'was there',
    state: one.personId === recordedBy ? 'confirmed' : 'asked',
    channel,
    recordedBy,
    at,
  });
}
