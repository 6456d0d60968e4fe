import type { Writable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { headOf } from '#platform/audit/read-chain.ts';
import type { Database } from '#platform/database/database.ts';
import { appliedMigrations } from '#platform/database/migrate.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { inSnapshot, turnTo } from './in-snapshot.ts';
import { FORMAT, productVersion, sealOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { columnList, isKept, quoted, tablesOf } from './tables.ts';
import type { Table } from './tables.ts';
import { openJobs } from './open-jobs.ts';
import { ZipWriter } from './zip-writer.ts';

/** What a backup is made from. It is read as the app's own role: making one needs no further right. */
export interface BackupParts {
  readonly database: Database;
  readonly seal: Seal;
  readonly mode: 'demo' | 'live';
  readonly at: Date;
  /** Hears how many tables are done, of how many. */
  readonly onStep?: (done: number, of: number) => Promise<void>;
}

interface SpaceRow {
  readonly id: string;
  readonly slug: string;
}

/**
 * Writes a backup of the whole installation into `to`: every table by COPY, as of one moment, however busy it is; then a
 * manifest with counts and sums, sealed by the app key. The key itself is not in it.
 */
export async function writeBackup(parts: BackupParts, to: Writable): Promise<Manifest> {
  const zip = new ZipWriter(to, parts.at);
  const manifest = await inSnapshot(parts.database, (tx) => writeAll(parts, tx, zip)).catch(
    (error: unknown) => zip.giveUp(error),
  );
  const text = JSON.stringify(manifest, null, 2);
  await zip.addText('manifest.json', text);
  await zip.addText('manifest.seal', sealOf(text, parts.seal));
  await zip.end();
  return manifest;
}

async function writeAll(parts: BackupParts, tx: Tx, zip: ZipWriter): Promise<Manifest> {
  const { rows: spaces } = await tx.client.query<SpaceRow>('select id, slug from spaces order by id');
  const all = await tablesOf(tx.client);
  const tables: Manifest['tables'] = [];
  for (const table of all) {
    tables.push(await writeTable(tx, zip, table, spaces));
    await parts.onStep?.(tables.length, all.length);
  }
  const jobs = await openJobs(tx);
  await zip.addText('jobs.json', JSON.stringify(jobs));
  return {
    kind: 'alongside-backup',
    format: FORMAT,
    product: productVersion(),
    madeAt: parts.at.toISOString(),
    mode: parts.mode,
    keyPrint: parts.seal.fingerprints()[0]!,
    migrations: [...(await appliedMigrations(tx.client))],
    tables,
    chains: await chainEnds(tx, spaces),
    jobs: jobs.length,
  };
}

async function writeTable(
  tx: Tx,
  zip: ZipWriter,
  table: Table,
  spaces: readonly SpaceRow[],
): Promise<Manifest['tables'][number]> {
  const counted = { rows: 0 };
  const written = await zip.add(`tables/${table.name}.copy`, rowsOf(tx, table, spaces, counted));
  return { name: table.name, columns: [...table.columns], rows: counted.rows, ...written };
}

async function* rowsOf(
  tx: Tx,
  table: Table,
  spaces: readonly SpaceRow[],
  counted: { rows: number },
): AsyncGenerator<Buffer> {
  if (!isKept(table)) return;
  const all = `select ${columnList(table)} from ${quoted(table.name)}`;
  if (!table.ofSpaces) return yield* copied(tx, all, counted);
  for (const { id } of spaces) {
    await turnTo(tx, id);
    yield* copied(tx, `${all} where space_id = '${id}'`, counted);
  }
}

async function* copied(tx: Tx, select: string, counted: { rows: number }): AsyncGenerator<Buffer> {
  const copying = tx.client.query(copyTo(`copy (${select}) to stdout`));
  for await (const chunk of copying) yield chunk as Buffer;
  counted.rows += copying.rowCount;
}

async function chainEnds(tx: Tx, spaces: readonly SpaceRow[]): Promise<Manifest['chains']> {
  const ends: Manifest['chains'] = [];
  for (const { id, slug } of spaces) {
    await turnTo(tx, id);
    const head = await headOf(tx, id);
    if (head)
      ends.push({
        space: slug,
        id,
        number: head.number,
        hash: head.hash.toString('hex'),
        linkedAt: head.linkedAt,
      });
  }
  return ends;
}
