import { addPerson, contactOf, findByNames, phoneDigits } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { joinGroup } from './take-part.ts';
import type { Joined, SeatWanted } from './take-part.ts';

export interface WrittenIn extends Omit<SeatWanted, 'personId' | 'welcomed'> {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/**
 * Writes somebody in who told it to a co-chair. Who is known here by this name and this address or number is that person;
 * otherwise they are somebody new, since a name alone may be another's. Whoever writes learns neither.
 */
export async function writeIn(tx: Tx, by: By, groupId: string, written: WrittenIn): Promise<Joined> {
  const { name, email, phone, ...seat } = written;
  const known = await knownPerson(tx, written);
  const personId =
    known ?? (await addPerson(tx, { name, email: email || null, phone: phone || null }, by.actor.at));
  const result = await joinGroup(tx, forThem(by, personId), groupId, { ...seat, personId, welcomed: true });
  if (!result.ok && known === null) throw new NobodyWrittenIn(result.reason);
  return result;
}

const forThem = (by: By, personId: string): By => ({ ...by, actor: { ...by.actor, onBehalfOf: personId } });

/** Thrown so that a new record is not kept of somebody who could not be written in. */
export class NobodyWrittenIn extends Error {
  readonly reason: Exclude<Joined, { ok: true }>['reason'];
  constructor(reason: Exclude<Joined, { ok: true }>['reason']) {
    super(`Nobody was written in: ${reason}`);
    this.name = 'NobodyWrittenIn';
    this.reason = reason;
  }
}

async function knownPerson(tx: Tx, { name, email, phone }: WrittenIn): Promise<string | null> {
  const namesakes = (await findByNames(tx, [name])).get(name) ?? [];
  const ids = namesakes.map(({ id }) => id);
  const contacts = await contactOf(tx, ids);
  const same = ids.filter((id) => {
    const contact = contacts.get(id);
    const byEmail = email !== '' && contact?.email?.toLowerCase() === email;
    const byPhone = phone !== '' && phoneDigits(contact?.phone ?? '') === phoneDigits(phone);
    return byEmail || byPhone;
  });
  return same.length === 1 ? same[0]! : null;
}
