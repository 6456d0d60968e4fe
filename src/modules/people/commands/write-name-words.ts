import type { Tx } from '#platform/database/tx.ts';
import { nameWords } from '../model/name-words.ts';

/** Writes anew the words a person is found by: those of their name, and of every record that was folded into theirs. */
export async function writeNameWords(tx: Tx, personId: string): Promise<void> {
  const names = await tx.named<{ name: string }>(
    'names-of-one',
    `select name from people_persons where space_id = $1 and (id = $2 or merged_into = $2)`,
    [tx.spaceId, personId],
  );
  const words = [...new Set(names.flatMap(({ name }) => nameWords(name)))];
  await tx.named(
    'forget-name-words',
    `delete from people_name_words where space_id = $1 and person_id = $2 and word <> all($3::text[])`,
    [tx.spaceId, personId, words],
  );
  await tx.named(
    'write-name-words',
    `insert into people_name_words (space_id, word, person_id) select $1, w, $2 from unnest($3::text[]) w on conflict do nothing`,
    [tx.spaceId, personId, words],
  );
}
