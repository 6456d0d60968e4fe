import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { sessionHeldAfterAll, sessionNotHeld } from '../events/week-events.ts';
import { college } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { lockSession } from './mark-register.ts';

export type NotHeldSaid = { readonly ok: true } | { readonly ok: false; readonly reason: 'not-yet' };

/** Says that a session did not happen after all: it counts for nobody, and nobody is followed up. Marks that were made are kept. */
export async function sayNotHeld(tx: Tx, by: By, runId: string, sessionId: string): Promise<NotHeldSaid> {
  const session = found(await lockSession(tx, sessionId, runId));
  if (session.startsAt > by.actor.at) return { ok: false, reason: 'not-yet' };
  const said = await college(tx)
    .insertInto('college_not_held')
    .values({
      space_id: tx.spaceId,
      session_id: sessionId,
      said_by_person_id: by.actor.personId,
      said_at: by.actor.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('session_id')
    .executeTakeFirst();
  if (said) await record(tx, by, sessionNotHeld(sessionId, runId));
  return { ok: true };
}

/** It did happen: the register is open again, with the marks it had. */
export async function sayHeldAfterAll(tx: Tx, by: By, runId: string, sessionId: string): Promise<void> {
  found(await lockSession(tx, sessionId, runId));
  const gone = await college(tx)
    .deleteFrom('college_not_held')
    .where('space_id', '=', tx.spaceId)
    .where('session_id', '=', sessionId)
    .returning('session_id')
    .executeTakeFirst();
  if (gone) await record(tx, by, sessionHeldAfterAll(sessionId, runId));
}
