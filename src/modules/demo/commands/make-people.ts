import { openAccount } from '#modules/identity/index.ts';
import { addPerson, giveRole } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { DEMO_PEOPLE } from '../people.ts';

/** Makes the people of the demonstration. Returns their ids by slug. */
export async function makePeople(tx: Tx, now: Date): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, name, email, phone, roles } of DEMO_PEOPLE) {
    const personId = await addPerson(
      tx,
      { name, email, phone, contactBy: email ? 'email' : 'phone', mayLeaveMessage: phone ? true : null },
      now,
    );
    for (const role of roles) await giveRole(tx, personId, role, null, now);
    if (email) await openAccount(tx, email, personId, now);
    ids.set(slug, personId);
  }
  return ids;
}
