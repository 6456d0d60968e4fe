import { addPerson, fillInContact, recordWhatHelps } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { AskForPlace } from './book-place.ts';

/**
 * The person a place is asked for: the one who is signed in or whom the coordinator chose, else always somebody new.
 * A form without sign-in proves nothing about who filled it in: were a known record taken up by name and address, a
 * stranger could learn that somebody has a place here, and change how they are reached. The coordinator makes two
 * records of one person into one.
 */
export async function personWhoAsks(
  tx: Tx,
  platform: Platform,
  actor: Actor,
  ask: AskForPlace,
): Promise<string> {
  const { mayLeaveMessage, helps } = ask;
  const contact = { email: ask.email || null, phone: ask.phone || null, mayLeaveMessage };
  if (ask.personId) await fillInContact(tx, { personId: ask.personId, ...contact });
  const personId = ask.personId ?? (await addPerson(tx, { name: ask.name, ...contact }, actor.at));
  if (helps.length > 0) await recordWhatHelps(tx, platform.seal, { personId, needs: helps }, actor);
  return personId;
}
