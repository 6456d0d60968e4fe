import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { appliedMigrations, migrate, ownMigrations } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open-database.ts';
import type { Addresses } from '#platform/database/open-database.ts';
import type { BackupFile } from './backup-file.ts';
import type { Manifest } from './manifest.ts';
import { BackupRefused } from './refusal.ts';
import { columnList, isKept, quoted, tablesOf } from './tables.ts';
import type { Table } from './tables.ts';

type TableInBackup = Manifest['tables'][number];

/**
 * Puts a backup into an empty database, as its owner: the tables as they were, every row in one transaction, the counts
 * compared; then the migrations made since. Throws `BackupRefused` (nothing is restored then) where the place is not
 * empty, or the backup is newer than this product. Returns how many rows were put in.
 */
export async function restoreBackup(
  file: BackupFile,
  to: Pick<Addresses, 'owner' | 'appRole'>,
  onStep: (table: string, rows: number) => void = () => undefined,
): Promise<number> {
  refuseNewer(file.manifest);
  return withClient(to.owner, async (owner) => {
    await refuseUnlessEmpty(owner, file.manifest);
    const rows = await asOwner(async () => {
      await migrate(owner, to.appRole, file.manifest.migrations.length);
      return inOneGo(owner, () => putIn(owner, file, onStep));
    });
    await migrate(owner, to.appRole);
    return rows;
  });
}

function refuseNewer({ migrations, product }: Manifest): void {
  const own = ownMigrations();
  const other = migrations.find((name, index) => own[index] !== name);
  if (other !== undefined)
    throw new BackupRefused(
      `This backup was made by a newer Alongside (${product}): its tables have had “${other}”, which this one does not know. Bring Alongside up to date first.`,
    );
}

async function refuseUnlessEmpty(owner: Client, { migrations }: Manifest): Promise<void> {
  const applied = await appliedMigrations(owner);
  const filled = await firstWithRows(owner);
  if (filled)
    throw new BackupRefused(
      `A backup goes into an empty place only, and here is something already (in ${filled}). Nothing was changed. Choose an empty data folder, or a new database.`,
    );
  if (applied.length > migrations.length)
    throw new BackupRefused(
      'This database is empty, but already prepared for a newer Alongside than the one that made the backup. Nothing was changed. Choose an empty data folder, or a new database.',
    );
}

// Row security would hide rows from a plain owner: it is asked of the tables' own size, and of the global ones.
async function firstWithRows(owner: Client): Promise<string | null> {
  for (const { name, ofSpaces } of await tablesOf(owner)) {
    if (ofSpaces) continue;
    const { rowCount } = await owner.query(`select 1 from ${quoted(name)} limit 1`);
    if (rowCount) return name;
  }
  return null;
}

async function asOwner<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new BackupRefused(
      'The owner in DATABASE_URL may not do what restoring needs: create tables and the extension btree_gist in this database, own those tables, and grant rights on them to the app’s role. Nothing was restored.',
      { cause: error },
    );
  }
}

async function inOneGo<T>(owner: Client, act: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    const done = await act();
    await owner.query('commit');
    return done;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** Row security (which forces even the owner) and foreign keys (whose order may go in circles) are back before the end. */
async function putIn(
  owner: Client,
  file: BackupFile,
  onStep: (table: string, rows: number) => void,
): Promise<number> {
  const tables = await tablesOf(owner);
  const ofSpaces = tables.filter((table) => table.ofSpaces);
  const each = (change: string) =>
    ofSpaces.map(({ name }) => `alter table ${quoted(name)} ${change} row level security`).join('; ');
  const keys = await foreignKeys(owner);
  await owner.query([each('no force'), ...keys.map(({ drop }) => drop)].join('; '));
  let rows = 0;
  for (const table of tables) rows += await putInTable(owner, file, table, onStep);
  refuseUnknown(file.manifest, tables);
  await owner.query([...keys.map(({ add }) => add), each('force')].join('; '));
  return rows;
}

const FOREIGN_KEYS = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as "drop",
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as "add"
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by oid`;

async function foreignKeys(owner: Client): Promise<{ drop: string; add: string }[]> {
  return (await owner.query<{ drop: string; add: string }>(FOREIGN_KEYS)).rows;
}

async function putInTable(
  owner: Client,
  file: BackupFile,
  table: Table,
  onStep: (table: string, rows: number) => void,
): Promise<number> {
  const kept = file.manifest.tables.find(({ name }) => name === table.name);
  if (!kept || !sameColumns(kept, table)) throw new BackupRefused(differs(table.name));
  const copying = owner.query(copyFrom(`copy ${quoted(table.name)} (${columnList(table)}) from stdin`));
  await pipeline(await file.rows(kept), copying);
  const { rows } = await owner.query<{ count: number }>(
    `select count(*) as count from ${quoted(table.name)}`,
  );
  if (rows[0]!.count !== kept.rows || (!isKept(table) && kept.rows > 0))
    throw new BackupRefused(
      `The table ${table.name} should have ${kept.rows} rows and has ${rows[0]!.count}. Nothing was restored.`,
    );
  onStep(table.name, kept.rows);
  return kept.rows;
}

function sameColumns(kept: TableInBackup, { columns }: Table): boolean {
  return (
    kept.columns.length === columns.length && kept.columns.every((name, index) => name === columns[index])
  );
}

function refuseUnknown({ tables: kept }: Manifest, tables: readonly Table[]): void {
  const unknown = kept.find(({ name }) => !tables.some((table) => table.name === name));
  if (unknown) throw new BackupRefused(differs(unknown.name));
}

function differs(table: string): string {
  return `The table ${table} is not the same here as in the backup, so it cannot go back in. Nothing was restored.`;
}
