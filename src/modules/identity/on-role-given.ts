import { contactOf, whoWasGivenARole } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { RecordedEvent } from '#platform/events/recorder.ts';
import { openAccount } from './commands/open-account.ts';

/**
 * Whoever is given a role, and has an e-mail address, can sign in from then on: by a link to that address. Somebody who
 * could already keeps the address they sign in with, whatever is written about them here.
 */
export async function onRoleGiven(tx: Tx, event: RecordedEvent): Promise<void> {
  const personId = whoWasGivenARole(event);
  if (personId === null || (await hasAccount(tx, personId))) return;
  const email = (await contactOf(tx, [personId])).get(personId)?.email;
  if (email) await openAccount(tx, email, personId, event.actor.at);
}

async function hasAccount(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.named(
    'has-account',
    `select 1 from memberships where space_id = $1 and person_id = $2`,
    [tx.spaceId, personId],
  );
  return rows.length > 0;
}
