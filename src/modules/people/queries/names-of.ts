import type { Tx } from '#platform/database/tx.ts';
import { publicName } from '../model/public-name.ts';
import type { NamedAs } from '../model/public-name.ts';

interface Row {
  id: string;
  name: string;
  named_as: NamedAs;
}

async function namedRows(tx: Tx, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  return tx.named<Row>(
    'names-of',
    `select id, name, named_as from people_persons where space_id = $1 and id = any($2::uuid[])`,
    [tx.spaceId, ids],
  );
}

/** People's names, by id: for pages of those who may see people. For pages for everyone: `howNamed`. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await namedRows(tx, ids)).map((row) => [row.id, row.name]));
}

/** The words by which a page for everyone may name each of these people, as each chose; null: by their role alone. */
export async function howNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, string | null>> {
  return new Map((await namedRows(tx, ids)).map((row) => [row.id, publicName(row.name, row.named_as)]));
}
