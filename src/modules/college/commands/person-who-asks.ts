import { addPerson, fillInContact, findPersonExactly, recordWhatHelps } from '#modules/people/index.ts';
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
  const { name, mayLeaveMessage, helps } = ask;
  const contact = { email: ask.email || null, phone: ask.phone || null };
  const known = ask.personId ?? (await findPersonExactly(tx, { name, ...contact }));
  if (known) await fillInContact(tx, { personId: known, ...contact, mayLeaveMessage });
  const personId = known ?? (await addPerson(tx, { name, ...contact, mayLeaveMessage }, actor.at));
  if (helps.length > 0) await recordWhatHelps(tx, platform.seal, { personId, needs: helps }, actor);
  return personId;
}
