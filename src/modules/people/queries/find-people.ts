import type { Tx } from '#platform/database/tx.ts';
import { nameWords } from '../model/name-words.ts';
import { NAMESAKE_COLUMNS, NAMESAKE_JOINS, namesakeHint } from './namesake-hint.ts';
import type { NamesakeFacts } from './namesake-hint.ts';

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** Tells namesakes apart without telling anything private, such as "Nurse, Riverside Trust" or "added 3 November 2026". */
  readonly hint: string;
}

export interface FindPeopleOptions {
  readonly limit: number;
  /** Goes on after this person: a place in the order of names. */
  readonly after?: { readonly sortKey: string; readonly id: string };
}

/** Somebody found, with the place in the order of names to go on from. */
export interface ListedPerson extends FoundPerson {
  readonly sortKey: string;
}

type Row = NamesakeFacts & { id: string; name: string; sort_key: string };

const MOST_WORDS = 6;
const LAST_CHARACTER = String.fromCodePoint(1_114_111);

// A range over words compared byte by byte, not LIKE: row security lets only leak-proof comparisons use an index.
const HAS_WORD = (word: number, end: number) => `
     and exists (select 1 from people_name_words w
                  where w.space_id = $1 and w.person_id = p.id and w.word >= $${word} and w.word < $${end})`;

/**
 * People whose names have words that begin with these ("ami yus" finds Amina Yusuf), in the order of names. Without
 * any words: everybody. Records merged into others are left out.
 */
export async function findPeople(tx: Tx, words: string, options: FindPeopleOptions): Promise<ListedPerson[]> {
  const starts = nameWords(words).slice(0, MOST_WORDS);
  const after = options.after ?? { sortKey: '', id: '00000000-0000-0000-0000-000000000000' };
  const ranges = starts.map((_, index) => HAS_WORD(5 + index * 2, 6 + index * 2)).join('');
  const rows = await tx.named<Row>(
    `find-people-${starts.length}`,
    `select p.id, p.name, p.sort_key, ${NAMESAKE_COLUMNS}
       from people_persons p ${NAMESAKE_JOINS}
      where p.space_id = $1 and p.merged_into is null and (p.sort_key, p.id) > ($2, $3)${ranges}
      order by p.sort_key, p.id limit $4`,
    [
      tx.spaceId,
      after.sortKey,
      after.id,
      options.limit,
      ...starts.flatMap((word) => [word, word + LAST_CHARACTER]),
    ],
  );
  return rows.map((row) => ({ id: row.id, name: row.name, sortKey: row.sort_key, hint: namesakeHint(row) }));
}
