import type { Tx } from '#platform/database/tx.ts';
import { sortKey } from '../model/name-words.ts';
import type { FoundPerson } from './find-people.ts';
import { NAMESAKE_COLUMNS, NAMESAKE_JOINS, namesakeHint } from './namesake-hint.ts';
import type { NamesakeFacts } from './namesake-hint.ts';

type Row = NamesakeFacts & { id: string; name: string; sort_key: string };

/** For each name as it was given: the people who have exactly it (capitals, marks and spaces aside), oldest record first. For imports: one question for a whole sheet. */
export async function findByNames(tx: Tx, names: readonly string[]): Promise<Map<string, FoundPerson[]>> {
  const keys = [...new Set(names.map(sortKey))];
  const rows = await tx.named<Row>(
    'people-by-names',
    `select p.id, p.name, p.sort_key, ${NAMESAKE_COLUMNS}
       from people_persons p ${NAMESAKE_JOINS}
      where p.space_id = $1 and p.sort_key = any($2::text[]) and p.merged_into is null order by p.id`,
    [tx.spaceId, keys],
  );
  const byKey = Map.groupBy(rows, (row) => row.sort_key);
  return new Map(
    names.map((name) => [
      name,
      (byKey.get(sortKey(name)) ?? []).map((row) => ({
        id: row.id,
        name: row.name,
        hint: namesakeHint(row),
      })),
    ]),
  );
}
