import { quoted } from '#platform/backup/tables.ts';
import type { SealedColumn } from '#platform/backup/space-copy.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { isAboutThemself } from './personal-columns.ts';
import type { PersonalColumns } from './personal-columns.ts';
import type { Whose } from './whose.ts';

export type Row = Readonly<Record<string, unknown>>;

/** All rows of one table that are about one person. */
export interface KindOfData {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** What the rooms say of personal data. */
export interface Registry {
  readonly personal: readonly PersonalColumns[];
  readonly sealed: readonly SealedColumn[];
}

/** The entries whose rows belong in a download, one after another. */
export function downloadable(registry: Registry): readonly PersonalColumns[] {
  return registry.personal.filter(
    (entry) => !entry.notInDownload && (entry.person === null || isAboutThemself(entry)),
  );
}

/**
 * What one table holds about a person: every column, sealed texts opened. Where nobody is named beside a row, it is theirs
 * only if their own e-mail address stands in it.
 */
export async function rowsOfPerson(
  tx: Tx,
  { seal, registry }: { readonly seal: Seal; readonly registry: Registry },
  entry: PersonalColumns,
  whose: Whose,
): Promise<KindOfData> {
  const rows =
    entry.person === null ? await byWords(tx, entry, whose) : await byId(tx, entry, entry.person, whose);
  return { table: entry.table, rows: rows.map((row) => opened(row, entry.table, seal, registry)) };
}

async function byId(tx: Tx, entry: PersonalColumns, person: string, { ids }: Whose): Promise<Row[]> {
  const { rows } = await tx.client.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${quoted(entry.table)} t where space_id = $1 and ${quoted(person)} = any($2::uuid[]) order by to_jsonb(t)::text`,
    [tx.spaceId, ids],
  );
  return rows.map(({ row }) => row);
}

async function byWords(tx: Tx, entry: PersonalColumns, { email }: Whose): Promise<Row[]> {
  if (email === null) return [];
  const holds = entry.columns
    .map((column) => `position($2 in lower(${quoted(column)}::text)) > 0`)
    .join(' or ');
  const { rows } = await tx.client.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${quoted(entry.table)} t where space_id = $1 and (${holds})`,
    [tx.spaceId, email],
  );
  return rows.map(({ row }) => row);
}

function opened(row: Row, table: string, seal: Seal, registry: Registry): Row {
  const entries = Object.entries(row)
    .filter(([name]) => name !== 'space_id')
    .map(([name, value]) => {
      const how = registry.sealed.find((one) => one.table === table && one.column === name);
      if (!how || typeof value !== 'string') return [name, value];
      return [name, seal.open(Buffer.from(value.slice(2), 'hex'), how.place(row as Record<string, string>))];
    });
  return Object.fromEntries(entries) as Row;
}
