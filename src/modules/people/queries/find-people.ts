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
  /** The id of a person to go on after, in the order of names: an id, so that no name need stand in an address. */
  readonly after?: string;
}

type Row = NamesakeFacts & { id: string; name: string };

const MOST_WORDS = 6;
const LAST_CHARACTER = String.fromCodePoint(1_114_111);

const AFTER = ` and (p.sort_key, p.id) > (select a.sort_key, a.id from people_persons a where a.space_id = $1 and a.id = $3)`;
const NOT_AFTER = ` and $3::uuid is null`;

// A range over words compared byte by byte, not LIKE: row security lets only leak-proof comparisons use an index.
const HAS_WORD = (word: number, end: number) =>
  `select w.person_id from people_name_words w where w.space_id = $1 and w.word >= $${word} and w.word < $${end}`;

// The few whose names fit are found first, and looked up one by one: left to itself, a kept plan would walk everybody.
const AMONG = (ranges: readonly string[]) => `
  with found as materialized (${ranges.join(' intersect ')})`;
const FOUND = `found f cross join lateral
       (select * from people_persons x where x.space_id = $1 and x.id = f.person_id offset 0) p`;

/**
 * People whose names have words that begin with these ("ami yus" finds Amina Yusuf), in the order of names. Without
 * any words: everybody. Records merged into others are left out.
 */
export async function findPeople(tx: Tx, words: string, options: FindPeopleOptions): Promise<FoundPerson[]> {
  const starts = nameWords(words).slice(0, MOST_WORDS);
  const ranges = starts.map((_, index) => HAS_WORD(4 + index * 2, 5 + index * 2));
  const [among, from] = ranges.length > 0 ? [AMONG(ranges), FOUND] : ['', 'people_persons p'];
  const rows = await tx.named<Row>(
    `find-people-${starts.length}${options.after ? '-after' : ''}`,
    `${among} select p.id, p.name, ${NAMESAKE_COLUMNS}
       from ${from} ${NAMESAKE_JOINS}
      where p.space_id = $1 and p.merged_into is null and p.erased_at is null${options.after ? AFTER : NOT_AFTER}
      order by p.sort_key, p.id limit $2`,
    [
      tx.spaceId,
      options.limit,
      options.after ?? null,
      ...starts.flatMap((word) => [word, word + LAST_CHARACTER]),
    ],
  );
  return rows.map((row) => ({ id: row.id, name: row.name, hint: namesakeHint(row) }));
}
