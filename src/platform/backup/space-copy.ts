import type { Writable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Database } from '#platform/database/database.ts';
import { appliedMigrations } from '#platform/database/migrate.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { inSnapshot, turnTo } from './in-snapshot.ts';
import { productVersion } from './manifest.ts';
import { isKept, quoted, tablesOf } from './tables.ts';
import type { Table } from './tables.ts';
import { ZipWriter } from './zip-writer.ts';

/** Where a sealed column's text was sealed: each room says so of its own. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly place: (row: Readonly<Record<string, string>>) => string;
}

/** A column that a copy for people leaves empty in some rows. Backups hold it: they are for bringing everything back. */
export interface VeiledColumn {
  readonly table: string;
  readonly column: string;
  /** Which rows, as a condition in SQL on the table's own columns. */
  readonly where: string;
}

/** What the rooms say of their columns. */
export interface ColumnFacts {
  /** Columns with something about a person, by table. */
  readonly personal: readonly {
    readonly table: string;
    readonly person: string | null;
    readonly columns: readonly string[];
  }[];
  readonly sealed: readonly SealedColumn[];
  readonly veiled: readonly VeiledColumn[];
}

export interface CopyParts {
  readonly database: Database;
  readonly space: { readonly id: string; readonly slug: string; readonly name: string };
  readonly facts: ColumnFacts;
  readonly at: Date;
  /** Opens what is sealed; without it, sealed texts stay closed. */
  readonly seal?: Seal;
  readonly onStep?: (done: number, of: number) => Promise<void>;
}

/** What a copy says of one table. */
interface TableNote {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly personal?: true;
    readonly sealed?: 'closed' | 'opened';
    /** Left empty in some rows, since the people it is about agreed not to show it. */
    readonly veiled?: true;
  }[];
  readonly files: readonly string[];
}

export interface CopyNote {
  readonly kind: 'alongside-space-copy';
  readonly format: 1;
  readonly product: string;
  readonly madeAt: string;
  readonly space: { readonly id: string; readonly slug: string; readonly name: string };
  readonly migrations: readonly string[];
  readonly holdsPersonalData: true;
  readonly sealedTexts: 'closed' | 'opened';
  readonly rows: number;
  readonly tables: readonly TableNote[];
}

type Row = Record<string, unknown>;

const AT_ONCE = 1_000;

/**
 * Writes a copy of everything one space has, for people and programs: each table as JSON (exact) and as CSV (for a
 * spreadsheet), with a note of what is in it, as of one moment. Accounts, sign-ins and other spaces are not in it.
 */
export async function writeSpaceCopy(parts: CopyParts, to: Writable): Promise<CopyNote> {
  const zip = new ZipWriter(to, parts.at);
  const note = await inSnapshot(parts.database, async (tx) => {
    await turnTo(tx, parts.space.id);
    return writeTables(parts, tx, zip);
  }).catch((error: unknown) => zip.giveUp(error));
  await zip.addText('manifest.json', `${JSON.stringify(note, null, 2)}\n`);
  await zip.addText('READ ME.txt', readMe(note));
  await zip.end();
  return note;
}

async function writeTables(parts: CopyParts, tx: Tx, zip: ZipWriter): Promise<CopyNote> {
  const { space, at, seal } = parts;
  const copied = (await tablesOf(tx.client)).filter((table) => isKept(table) && belongs(table));
  const tables: TableNote[] = [];
  for (const table of copied) {
    tables.push(await writeTable(parts, tx, zip, table));
    await parts.onStep?.(tables.length, copied.length);
  }
  return {
    kind: 'alongside-space-copy',
    format: 1,
    product: productVersion(),
    madeAt: at.toISOString(),
    space: { id: space.id, slug: space.slug, name: space.name },
    migrations: await appliedMigrations(tx.client),
    holdsPersonalData: true,
    sealedTexts: seal ? 'opened' : 'closed',
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    tables,
  };
}

// Of the global tables, the space's own row, and which of its people have accounts.
function belongs(table: Table): boolean {
  return table.ofSpaces || table.name === 'spaces' || table.name === 'memberships';
}

async function writeTable(parts: CopyParts, tx: Tx, zip: ZipWriter, table: Table): Promise<TableNote> {
  const counted = { rows: 0 };
  const rows = () => rowsOf(parts, tx, table);
  const files = [`json/${table.name}.json`, `csv/${table.name}.csv`];
  await zip.add(files[0]!, asJson(rows(), counted));
  await zip.add(files[1]!, asCsv(table, rows()));
  return { table: table.name, rows: counted.rows, columns: columnNotes(parts, table), files };
}

function columnNotes({ facts, seal }: CopyParts, table: Table): TableNote['columns'] {
  const entries = facts.personal.filter((entry) => entry.table === table.name);
  const personal = new Set(
    entries.flatMap(({ person, columns }) => [...(person ? [person] : []), ...columns]),
  );
  return table.columns.map((name) => {
    const opens = seal && sealedColumn(facts, table, name);
    return {
      name,
      ...(personal.has(name) || name.endsWith('person_id') ? { personal: true as const } : {}),
      ...(table.sealed.includes(name) ? { sealed: opens ? ('opened' as const) : ('closed' as const) } : {}),
      ...(veilOf(facts, table, name) ? { veiled: true as const } : {}),
    };
  });
}

function sealedColumn(facts: ColumnFacts, table: Table, column: string): SealedColumn | undefined {
  return facts.sealed.find((one) => one.table === table.name && one.column === column);
}

function veilOf(facts: ColumnFacts, table: Table, column: string): VeiledColumn | undefined {
  return facts.veiled.find((one) => one.table === table.name && one.column === column);
}

function columnsToCopy(facts: ColumnFacts, table: Table): string {
  const asCopied = (name: string) => {
    const veil = veilOf(facts, table, name);
    return veil
      ? `case when ${veil.where} then null else ${quoted(name)} end as ${quoted(name)}`
      : quoted(name);
  };
  return table.columns.map(asCopied).join(', ');
}

async function* rowsOf(parts: CopyParts, tx: Tx, table: Table): AsyncGenerator<readonly Row[]> {
  const own = table.name === 'spaces' ? 'id' : 'space_id';
  const order = table.key.length > 0 ? `order by ${table.key.map(quoted).join(', ')}` : '';
  await tx.client.query(
    `declare copying no scroll cursor for
     select to_jsonb(t) as row from (select ${columnsToCopy(parts.facts, table)} from ${quoted(table.name)} where ${own} = '${parts.space.id}') t ${order}`,
  );
  while (true) {
    const { rows } = await tx.client.query<{ row: Row }>(`fetch ${AT_ONCE} from copying`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => shown(parts, table, row));
  }
  await tx.client.query('close copying');
}

/** A row as it is written: sealed texts opened where that was asked for, else only "(sealed)". */
function shown(parts: CopyParts, table: Table, row: Row): Row {
  const entries = table.columns.map((name) => [
    name,
    table.sealed.includes(name) ? unsealed(parts, table, name, row) : row[name],
  ]);
  return Object.fromEntries(entries) as Row;
}

function unsealed({ facts, seal }: CopyParts, table: Table, column: string, row: Row): unknown {
  const bytes = row[column];
  const how = sealedColumn(facts, table, column);
  if (typeof bytes !== 'string') return null;
  if (!seal || !how) return '(sealed)';
  return seal.open(Buffer.from(bytes.slice(2), 'hex'), how.place(row as Record<string, string>));
}

async function* asJson(
  batches: AsyncIterable<readonly Row[]>,
  counted: { rows: number },
): AsyncGenerator<string> {
  yield '[';
  for await (const rows of batches) {
    const lines = rows.map(
      (row, index) => `${counted.rows + index === 0 ? '' : ','}\n${JSON.stringify(row)}`,
    );
    counted.rows += rows.length;
    yield lines.join('');
  }
  yield '\n]\n';
}

// A cell that begins like a formula gets an apostrophe, so that no spreadsheet works it out. The JSON is exact.
async function* asCsv(table: Table, batches: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield `\ufeff${stringify([[...table.columns]])}`;
  for await (const rows of batches)
    yield stringify(
      rows.map((row) => table.columns.map((name) => cell(row[name]))),
      { escape_formulas: true },
    );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function readMe({ space, madeAt, rows, tables, sealedTexts }: CopyNote): string {
  return [
    `Everything that ${space.name} has in Alongside, as it was at ${madeAt}: ${rows} rows in ${tables.length} tables.`,
    '',
    'THIS COPY HOLDS PERSONAL DATA. Keep it as carefully as the college itself does, and delete it when it has done its work.',
    'manifest.json says which columns hold something about a person, and which are left empty (“veiled”) where a group agreed',
    'not to show what somebody brings.',
    '',
    'json/   each table exactly as it is; times are in UTC.',
    'csv/    the same for a spreadsheet. A cell that begins with =, +, - or @ has an apostrophe in front,',
    '        so that no spreadsheet takes it for a formula.',
    '',
    sealedTexts === 'opened'
      ? 'Sealed texts (what helps people, and notes for tutors) are open in this copy. That is recorded in the college.'
      : 'Sealed texts (what helps people, and notes for tutors) are not in it: “(sealed)” stands in their place.',
    'Accounts and sign-ins belong to the installation, not to a college, and are not in it.',
    '',
  ].join('\n');
}
