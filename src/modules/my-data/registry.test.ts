import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { modules, myDataParts } from '#src/modules.ts';
import { withClient } from '#platform/database/open-database.ts';
import { newId } from '#platform/ids/ids.ts';
import { erasePerson } from '#platform/personal/erase-person.ts';
import { isAboutThemself } from '#platform/personal/personal-columns.ts';
import type { PersonalColumns } from '#platform/personal/personal-columns.ts';
import { pg } from '#platform/database/types.ts';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { columnsOf } from '#test/sweeps/support/catalog.ts';
import type { Column } from '#test/sweeps/support/catalog.ts';
import { aRowFor, liftChecks } from '#test/sweeps/support/fill-every-table.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { writeMyCopy } from './commands/write-my-copy.ts';
import { registryOf } from './parts.ts';

const registry = registryOf(modules);
const about = registry.personal.filter((entry) => entry.person === null || isAboutThemself(entry));
const me = newId();
const neighbour = newId();

let app: TestApp;
let space: Space;
let columns: readonly Column[];
/** Each marker that was planted for oneself, with the registered column it stands in. */
const planted: { readonly marker: string; readonly entry: PersonalColumns }[] = [];

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  await withClient(app.database.admin, async (admin) => {
    await liftChecks(admin);
    columns = await columnsOf(admin);
    for (const entry of about) {
      await plant(admin, entry, me, 'mine');
      await plant(admin, entry, neighbour, 'another');
    }
  });
});

afterAll(() => app.end());

const emailOf = (whose: string) => `${whose}-people_persons-email@people.example`;

/** A row in the table of an entry, with a word in each registered column that stands nowhere else. */
async function plant(
  admin: pg.Client,
  entry: PersonalColumns,
  personId: string,
  whose: string,
): Promise<void> {
  const own = columns.filter((column) => column.table === entry.table);
  const row = aRowFor(own, space.id);
  const values = new Map(own.map((column, index) => [column.name, row.values[index]]));
  if (entry.person) values.set(entry.person, personId);
  for (const name of entry.columns) {
    const { type } = own.find((column) => column.name === name)!;
    const word = `${whose}-${entry.table}-${name}`;
    const marker =
      entry.person === null
        ? `${word} ${emailOf(whose)}`
        : name === 'email'
          ? `${word}@people.example`
          : word;
    const value = valueOf(entry.table, name, type, marker, values);
    if (value === null) continue;
    values.set(name, value);
    if (whose === 'mine') planted.push({ marker: word, entry });
  }
  if (entry.table === 'memberships') return;
  for (const column of own)
    if (column.name === 'merged_into' || column.name === 'erased_at') values.set(column.name, null);
  const names = own.map((column) => pg.escapeIdentifier(column.name)).join(', ');
  await admin.query(
    `insert into ${pg.escapeIdentifier(entry.table)} (${names}) values (${row.places})`,
    own.map((column) => values.get(column.name)),
  );
}

function valueOf(
  table: string,
  name: string,
  type: string,
  marker: string,
  values: ReadonlyMap<string, unknown>,
): unknown {
  if (type === 'text') return marker;
  if (type === 'jsonb') return JSON.stringify({ said: marker });
  const how = registry.sealed.find((one) => one.table === table && one.column === name);
  if (type !== 'bytea' || !how) return null;
  return app.platform.seal.close(marker, how.place(Object.fromEntries(values) as Record<string, string>));
}

describe('a copy of everything about one person', () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const chunks: Buffer[] = [];
    const to = new Writable({ write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()) });
    const { platform } = app;
    await writeMyCopy(
      { platform, registry, takingPart: myDataParts.takingPart, space, at: app.clock.now() },
      me,
      to,
    );
    files = await unzipped(Buffer.concat(chunks));
  });

  it('holds every registered column: on the page, as JSON and as a table', () => {
    expect(planted.length).toBeGreaterThan(40);
    const wanted = planted.filter(({ entry }) => !entry.notInDownload);
    const page = files.get('index.html')!;
    const missing = wanted.filter(({ marker, entry }) => {
      const [json, csv] = [files.get(`json/${entry.table}.json`), files.get(`csv/${entry.table}.csv`)];
      return !(page.includes(marker) && json?.includes(marker) && csv?.includes(marker));
    });
    expect(missing.map(({ marker }) => marker)).toEqual([]);
  });

  it('holds nothing of anybody else', () => {
    const all = [...files.values()].join('\n');
    expect(all).not.toContain('another-');
    expect(all).not.toContain(neighbour);
  });

  it('opens without anything else: no script, no address to fetch from', () => {
    const page = files.get('index.html')!;
    expect(page).toMatch(/^\s*<!doctype html>/);
    expect(page).not.toMatch(/<script|<link|src=|https?:\/\//);
  });
});

describe('erasing by the registry', () => {
  it('leaves nothing that says who it was, and everything of everybody else', async () => {
    const before = await wordsKept('another-');
    await app.platform.database.inSpace(space.id, (tx) =>
      erasePerson(tx, registry.personal, {
        ids: [me],
        email: emailOf('mine'),
        name: 'mine-people_persons-name',
      }),
    );
    const kept = await wordsKept('mine-');
    // Where nobody is named beside the words, the words stay and the address in them goes.
    const words = new Set(about.filter((entry) => entry.person === null).map((entry) => entry.table));
    expect(kept.filter(({ table }) => !words.has(table))).toEqual([]);
    expect(kept.filter(({ row }) => row.includes(emailOf('mine')))).toEqual([]);
    expect(await wordsKept('another-')).toEqual(before);
  });
});

async function wordsKept(word: string): Promise<{ table: string; row: string }[]> {
  const tables = [...new Set(columns.map((column) => column.table))];
  return withClient(app.database.admin, async (admin) => {
    const found: { table: string; row: string }[] = [];
    for (const table of tables) {
      const { rows } = await admin.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${pg.escapeIdentifier(table)} t where position($1 in to_jsonb(t)::text) > 0 order by 1`,
        [word],
      );
      found.push(...rows.map(({ row }) => ({ table, row })));
    }
    return found;
  });
}

function unzipped(zip: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (failed, file) => {
      if (failed) return reject(failed);
      const files = new Map<string, string>();
      file.on('entry', (entry: yauzl.Entry) => {
        file.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
            file.readEntry();
          });
        });
      });
      file.on('end', () => resolve(files));
      file.on('error', reject);
      file.readEntry();
    });
  });
}
