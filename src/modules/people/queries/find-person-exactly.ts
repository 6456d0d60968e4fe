import type { Tx } from '#platform/database/tx.ts';
import { sortKey } from '../model/name-words.ts';
import { phoneDigits } from '../model/phone-digits.ts';
import { people } from '../tables.ts';

export interface ExactPerson {
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
}

/**
 * The one person with exactly this name (capitals, marks and spaces aside) and this e-mail address or telephone
 * number; null when there is none, or when only the name agrees: a name alone is not proof. The oldest of several.
 */
export async function findPersonExactly(tx: Tx, wanted: ExactPerson): Promise<string | null> {
  const email = (wanted.email ?? '').trim().toLowerCase();
  const phone = phoneDigits(wanted.phone ?? '');
  if (email === '' && phone === '') return null;
  const namesakes = await people(tx)
    .selectFrom('people_persons')
    .select(['id', 'email', 'phone'])
    .where('space_id', '=', tx.spaceId)
    .where('sort_key', '=', sortKey(wanted.name))
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute();
  const same = namesakes.find(
    (one) =>
      (email !== '' && one.email?.toLowerCase() === email) ||
      (phone !== '' && phoneDigits(one.phone ?? '') === phone),
  );
  return same?.id ?? null;
}
