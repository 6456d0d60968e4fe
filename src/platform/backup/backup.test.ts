import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import yauzl from 'yauzl';
import { modules } from '#src/modules.ts';
import { addLinks } from '#platform/audit/add-links.ts';
import { verifyChain } from '#platform/audit/verify-chain.ts';
import { APP_ROLE } from '#platform/database/app-role.ts';
import { Database } from '#platform/database/database.ts';
import { migrate, ownMigrations } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open-database.ts';
import { openPool } from '#platform/database/pool.ts';
import type { pg } from '#platform/database/types.ts';
import { newId } from '#platform/ids/ids.ts';
import { JobQueue } from '#platform/jobs/jobs.ts';
import { openLog } from '#platform/log/log.ts';
import { Seal } from '#platform/seal/seal.ts';
import { anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { asAdmin, asApp, asOwner, TEST_OWNER } from '#test/support/one-server.ts';
import { columnsOf, keysOf, policiesOf, tablesOf as catalogOf } from '#test/sweeps/support/catalog.ts';
import { aFilledSpace } from '#test/sweeps/support/world.ts';
import type { FilledSpace } from '#test/sweeps/support/world.ts';
import { BackupFile } from './backup-file.ts';
import { sealOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { settleRestored } from './settle-restored.ts';
import { writeBackup } from './write-backup.ts';
import { ZipWriter } from './zip-writer.ts';

const server = inject('testServer');
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const good = join(folder, 'good.zip');
const made: string[] = [];
let app: TestApp;
let seal: Seal;
let filled: FilledSpace;
let manifest: Manifest;

beforeAll(async () => {
  app = await anApp();
  seal = app.platform.seal;
  filled = await aFilledSpace(app);
  await aFilledSpace(app, false, 'Bartholomew Thistle');
  await addLinks(app.platform.database, () => app.clock.now());
  manifest = await backedUp(good);
});

afterAll(async () => {
  await app.end();
  for (const name of made)
    await withClient(asAdmin(server, 'postgres'), (admin) =>
      admin.query(`drop database if exists ${name} with (force)`),
    );
  rmSync(folder, { recursive: true });
});

const backedUp = (path: string) =>
  writeBackup(
    { database: app.platform.database, seal, mode: 'demo', at: app.clock.now() },
    createWriteStream(path),
  );

/** A new, empty database, as a server's administrator hands it to the owner. */
async function anEmptyDatabase(): Promise<string> {
  const name = `restored_${newId().replaceAll('-', '')}`;
  made.push(name);
  await withClient(asAdmin(server, 'postgres'), (admin) =>
    admin.query(`create database ${name} owner ${TEST_OWNER}`),
  );
  return name;
}

async function restored(path: string, into: string, key = seal): Promise<number> {
  const file = await BackupFile.open(path, key);
  try {
    return await restoreBackup(file, { owner: asOwner(server, into), appRole: APP_ROLE });
  } finally {
    file.close();
  }
}

/** A print of every row of every table, as somebody sees it whom no row security binds. */
async function everyRow(settings: pg.ClientConfig): Promise<Record<string, unknown>> {
  return withClient(settings, async (admin) => {
    const rows: Record<string, unknown> = {};
    for (const { name } of await catalogOf(admin)) {
      const found = await admin.query(
        `select count(*) as count, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
      );
      rows[name] = found.rows[0];
    }
    return rows;
  });
}

const shape = (settings: pg.ClientConfig) =>
  withClient(settings, async (admin) => [
    await catalogOf(admin),
    await columnsOf(admin),
    (await keysOf(admin)).toSorted((a, b) => `${a.table}${a.name}`.localeCompare(`${b.table}${b.name}`)),
    await policiesOf(admin),
  ]);

/** The database as the app reaches it. */
async function asTheApp<T>(
  name: string,
  look: (database: Database, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  const pool = openPool(asApp(server, name), 4, openLog('silent'));
  try {
    return await look(new Database(pool), pool);
  } finally {
    await pool.end();
  }
}

describe('a backup', () => {
  test('put into an empty database gives back every row of every table, and the tables themselves as they were', async () => {
    const name = await anEmptyDatabase();
    const rows = await restored(good, name);
    expect(rows).toBeGreaterThan(100);
    expect(await everyRow(asAdmin(server, name))).toEqual(await everyRow(app.database.admin));
    expect(await shape(asAdmin(server, name))).toEqual(await shape(app.database.admin));
    await asTheApp(name, async (database) => {
      expect(await verifyChain(database, filled.space.id)).toMatchObject({ findings: [], waiting: 0 });
    });
  });

  test('holds no app key, and nothing sealed that could be read without it', async () => {
    const entries = await entriesOf(good);
    const all = Buffer.concat([...entries.values()]).toString('latin1');
    expect(all).toContain('Wilhelmina Ashdown Member');
    const sealed = await app.platform.database.inSpace(filled.space.id, async (tx) => {
      const { rows } = await tx.client.query<{ sealed: Buffer; person_id: string; id: string }>(
        'select id, person_id, sealed from people_access_needs limit 1',
      );
      return rows[0]!;
    });
    const entry = modules
      .flatMap((room) => room.sealed ?? [])
      .find((one) => one.table === 'people_access_needs')!;
    const words = seal.open(sealed.sealed, entry.place({ space_id: filled.space.id, ...sealed, sealed: '' }));
    expect(words.length).toBeGreaterThan(3);
    expect(all).not.toContain(words);
  });

  test('is as of one moment, while others write', async () => {
    const path = join(folder, 'busy.zip');
    const still = { on: true };
    const writing = (async () => {
      while (still.on)
        await app.platform.database.inSpace(filled.space.id, async (tx) => {
          // Two rows that belong together: a backup with one of them would be torn.
          const id = newId();
          await tx.client.query(
            `insert into people_organisations (space_id, id, name, kind, sort_key) values ($1, $2, 'A', 'trust', $3)`,
            [tx.spaceId, id, id],
          );
          await tx.client.query(
            `insert into people_persons (space_id, id, name, sort_key, organisation_id, created_at) values ($1, $2, 'B', $3, $2, $4)`,
            [tx.spaceId, id, id, app.clock.now()],
          );
        });
    })();
    const busy = await backedUp(path);
    still.on = false;
    await writing;
    const rowsOf = (name: string) => busy.tables.find((table) => table.name === name)!.rows;
    const before = (name: string) => manifest.tables.find((table) => table.name === name)!.rows;
    expect(rowsOf('people_persons') - before('people_persons')).toBe(
      rowsOf('people_organisations') - before('people_organisations'),
    );
    expect(await restored(path, await anEmptyDatabase())).toBeGreaterThan(100);
  });

  test('after it is restored writes to nobody, lets nobody stay signed in, and does later what was to be done later', async () => {
    const waiting = [
      {
        name: 'operator-clear',
        data: { spaceId: filled.space.id, workId: newId() },
        startAfter: '2026-11-24T09:00:00.000Z',
      },
    ];
    const name = await anEmptyDatabase();
    await restored(good, name);
    await asTheApp(name, async (database, pool) => {
      const jobs = new JobQueue(pool, openLog('silent'));
      await jobs.start();
      const held = await settleRestored(database, jobs, waiting, app.clock.now());
      const open = await database.global('select 1 from sign_ins where ended_at is null');
      const later = await database.global<{ name: string; soon: boolean }>(
        `select name, start_after < now() + interval '23 hours' as soon from pgboss.job where name not like '\\_\\_%'`,
      );
      const mail = await database.inSpace(
        filled.space.id,
        async (tx) =>
          (await tx.client.query(`select state, trouble from messages where state <> 'sent'`)).rows,
      );
      await jobs.stop();
      expect(open).toEqual([]);
      expect(later).toEqual([{ name: 'operator-clear', soon: false }]);
      expect(held).toBeGreaterThan(0);
      expect(new Set(mail.map((one) => JSON.stringify(one)))).toEqual(
        new Set([JSON.stringify({ state: 'failed', trouble: 'restored' })]),
      );
    });
  });
});

describe('a restore is refused, and changes nothing,', () => {
  const refused = async (path: string, says: string, key = seal) => {
    const name = await anEmptyDatabase();
    await expect(restored(path, name, key)).rejects.toThrow(says);
    const left = await withClient(
      asAdmin(server, name),
      async (admin) =>
        (await catalogOf(admin)).length === 0 || Object.values(await everyRow(asAdmin(server, name))),
    );
    if (Array.isArray(left)) expect(left.every((one) => (one as { count: number }).count === 0)).toBe(true);
  };

  test('where something is there already', async () => {
    const before = await everyRow(app.database.admin);
    const file = await BackupFile.open(good, seal);
    await expect(restoreBackup(file, { owner: app.database.owner, appRole: APP_ROLE })).rejects.toThrow(
      'A backup goes into an empty place only',
    );
    file.close();
    expect(await everyRow(app.database.admin)).toEqual(before);
  });

  test('of a file that is not there, is something else, or is torn', async () => {
    await refused(join(folder, 'nowhere.zip'), 'There is no file');
    writeFileSync(join(folder, 'letter.zip'), 'Dear college, …');
    await refused(join(folder, 'letter.zip'), 'torn, or it is no backup');
    writeFileSync(join(folder, 'torn.zip'), readFileSync(good));
    truncateSync(join(folder, 'torn.zip'), readFileSync(good).length - 1000);
    await refused(join(folder, 'torn.zip'), 'torn, or it is no backup');
  });

  test('of a file with one bit changed', async () => {
    const bytes = readFileSync(good);
    const at = bytes.indexOf('tables/college_runs.copy') + 40;
    bytes[at]! ^= 1;
    writeFileSync(join(folder, 'bit.zip'), bytes);
    await refused(join(folder, 'bit.zip'), 'not as it was made');
  });

  test('of a file that somebody edited, even with the sums made right again', async () => {
    const path = join(folder, 'edited.zip');
    await rewritten(path, (entries) => {
      const table = manifest.tables.find(({ name }) => name === 'people_persons')!;
      const name = `tables/${table.name}.copy`;
      const rows = entries.get(name)!.toString().replace('Wilhelmina', 'Wilhelmino');
      entries.set(name, Buffer.from(rows));
    });
    await refused(path, 'not as it was made');
    await rewritten(path, (entries) => {
      const table = manifest.tables.find(({ name }) => name === 'people_persons')!;
      const rows = Buffer.from(
        entries.get(`tables/${table.name}.copy`)!.toString().replace('Wilhelmina', 'Wilhelmino'),
      );
      entries.set(`tables/${table.name}.copy`, rows);
      const sum = createHash('sha256').update(rows).digest('hex');
      entries.set(
        'manifest.json',
        Buffer.from(entries.get('manifest.json')!.toString().replace(table.sha256, sum)),
      );
    });
    await refused(path, 'not as it was made');
  });

  test('without the app key it belongs to', async () => {
    await refused(good, 'another app key', new Seal([Buffer.alloc(32, 'another')]));
  });

  test.each([
    ['of another major version', { product: '7.0.0' }, 'was made by Alongside 7.0.0'],
    [
      'of a newer product',
      { migrations: [...ownMigrations(), '9999-holograms'] },
      'made by a newer Alongside',
    ],
    ['with fewer rows than it says', { tables: 'one more' }, 'should have'],
  ])('%s', async (_what, change, says) => {
    const path = join(folder, 'other.zip');
    await rewritten(path, (entries) => {
      const tables = manifest.tables.map((table) =>
        table.name === 'spaces' ? { ...table, rows: table.rows + 1 } : table,
      );
      const text = JSON.stringify({
        ...manifest,
        ...change,
        tables: 'tables' in change ? tables : manifest.tables,
      });
      entries.set('manifest.json', Buffer.from(text));
      entries.set('manifest.seal', Buffer.from(sealOf(text, seal)));
    });
    await refused(path, says);
  });
});

test('events from before there was a chain are linked too, and said to be from before', async () => {
  const name = await anEmptyDatabase();
  const owner = asOwner(server, name);
  const before = ownMigrations().findIndex((one) => one.endsWith('-audit'));
  await withClient(owner, (client) => migrate(client, APP_ROLE, before));
  const [spaceId, eventId] = [newId(), newId()];
  await withClient(asAdmin(server, name), async (admin) => {
    await admin.query(
      `insert into spaces (id, slug, name, created_at) values ($1, 'old', 'Old', '2026-01-01Z')`,
      [spaceId],
    );
    await admin.query(
      `insert into events (space_id, id, type, subject_type, subject_id, channel, happened_at, data) values ($1, $2, 'DoorPainted', 'door', $2, 'web', '2026-01-02Z', '{}')`,
      [spaceId, eventId],
    );
  });
  await withClient(owner, (client) => migrate(client, APP_ROLE));
  await asTheApp(name, async (database) => {
    await addLinks(database, () => app.clock.now());
    expect(await verifyChain(database, spaceId)).toMatchObject({
      links: 1,
      events: 1,
      beforeChain: 1,
      findings: [],
    });
  });
});

test('every sealed column says how it is opened, for a copy that somebody asked to have open', async () => {
  const columns = await withClient(app.database.admin, columnsOf);
  const ofSpaces = new Set(columns.filter(({ name }) => name === 'space_id').map(({ table }) => table));
  const sealed = columns.filter(
    ({ table, name, type }) => ofSpaces.has(table) && name.includes('sealed') && type === 'bytea',
  );
  const told = modules.flatMap((room) => room.sealed ?? []).map(({ table, column }) => `${table}.${column}`);
  expect(sealed.length).toBeGreaterThan(1);
  expect(sealed.map(({ table, name }) => `${table}.${name}`).filter((one) => !told.includes(one))).toEqual(
    [],
  );
});

async function entriesOf(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
}

/** The good backup again, with something changed in it. */
async function rewritten(path: string, change: (entries: Map<string, Buffer>) => void): Promise<void> {
  const entries = await entriesOf(good);
  change(entries);
  const zip = new ZipWriter(createWriteStream(path), app.clock.now());
  for (const [name, bytes] of entries) await zip.addText(name, bytes.toString());
  await zip.end();
}
