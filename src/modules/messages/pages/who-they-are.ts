import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';

/** Names of people and ways to reach them, for pages of those who run the college. */
export interface WhoTheyAre {
  readonly name: (personId: string | null) => string;
  readonly contact: (personId: string | null) => Contact | null;
}

/** Reads both for everybody a page speaks of. */
export async function whoTheyAre(tx: Tx, personIds: readonly (string | null)[]): Promise<WhoTheyAre> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const names = await namesOf(tx, ids);
  const contacts = await contactOf(tx, ids);
  return {
    name: (id) => (id && names.get(id)) || 'Somebody',
    contact: (id) => (id && contacts.get(id)) || null,
  };
}
