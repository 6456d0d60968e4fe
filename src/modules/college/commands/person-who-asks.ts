import { fillInContact, knownOrNewPerson, recordWhatHelps } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { AskForPlace } from './book-place.ts';

/** The person a place is asked for: known already, found by name and contact, or new. What helps them is kept with them. */
export async function personWhoAsks(
  tx: Tx,
  platform: Platform,
  actor: Actor,
  ask: AskForPlace,
): Promise<string> {
  const { mayLeaveMessage, helps } = ask;
  const contact = { email: ask.email || null, phone: ask.phone || null, mayLeaveMessage };
  if (ask.personId) await fillInContact(tx, { personId: ask.personId, ...contact });
  const personId = ask.personId ?? (await knownOrNewPerson(tx, { name: ask.name, ...contact }, actor.at));
  if (helps.length > 0) await recordWhatHelps(tx, platform.seal, { personId, needs: helps }, actor);
  return personId;
}
