import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { nameWords, sortKey } from '../model/name-words.ts';

export interface NewPerson {
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly contactBy?: 'not said' | 'email' | 'text' | 'phone' | 'letter';
  readonly mayLeaveMessage?: boolean | null;
  readonly job?: string | null;
}

/**
 * Adds a person within another command's transaction (booking a place, bringing in a spreadsheet). The person's id is
 * returned; nothing is checked for likeness: that is `findPerson` before, or merging two records afterwards.
 */
export async function addPerson(tx: Tx, person: NewPerson, now: Date): Promise<string> {
  const id = newId();
  await tx.named(
    'add-person',
    `with added as (
       insert into people_persons (space_id, id, name, sort_key, email, phone, contact_by, may_leave_message, job, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))
     insert into people_name_words (space_id, word, person_id) select $1, word, $2 from unnest($11::text[]) word`,
    [
      tx.spaceId,
      id,
      person.name,
      sortKey(person.name),
      person.email ?? null,
      person.phone ?? null,
      person.contactBy ?? 'not said',
      person.mayLeaveMessage ?? null,
      person.job ?? null,
      now,
      nameWords(person.name),
    ],
  );
  return id;
}
