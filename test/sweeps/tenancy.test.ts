import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_ROLE } from '#platform/database/app-role.ts';
import { withClient } from '#platform/database/open-database.ts';
import { pg } from '#platform/database/types.ts';
import { aDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { columnsOf, keysOf, policiesOf, storedLogicOf, tablesOf } from './support/catalog.ts';
import type { Column, Key, Policy, Table } from './support/catalog.ts';
import { aRowFor, fillEveryTable, liftChecks } from './support/fill-every-table.ts';
import { GLOBAL_TABLES } from './support/global-tables.ts';

const OWN_SPACE = `(space_id = (NULLIF(current_setting('app.space_id'::text, true), ''::text))::uuid)`;
const CONSTANT = /^(?:'[^']*'(?:::[\w ]+(?:\[\])?)?|-?\d+|true|false)$/;

let database: TestDatabase;
let tables: readonly Table[];
let columns: readonly Column[];
let keys: readonly Key[];
let policies: readonly Policy[];
let stored: readonly string[];
let tenant: readonly Table[];

beforeAll(async () => {
  database = await aDatabase();
  await withClient(database.admin, async (admin) => {
    tables = await tablesOf(admin);
    columns = await columnsOf(admin);
    keys = await keysOf(admin);
    policies = await policiesOf(admin);
    stored = await storedLogicOf(admin);
  });
  tenant = tables.filter((table) => !GLOBAL_TABLES.includes(table.name));
});

afterAll(async () => {
  await database.pool.end();
  await database.drop();
});

describe('every table', () => {
  it('is a space’s own, unless it stands on the short list of global ones and says so itself', () => {
    expect(tenant.length).toBeGreaterThan(20);
    const global = tables.filter((table) => table.comment.startsWith('global: ')).map((table) => table.name);
    expect(global).toEqual(GLOBAL_TABLES);
  });

  it('has no logic stored in it', () => {
    expect(stored).toEqual([]);
  });

  it('takes ids and times from the app: no identity, no generated column, no default but a constant', () => {
    const made = columns.filter(
      (column) =>
        column.identity !== '' ||
        column.generated !== '' ||
        (column.default !== null && !CONSTANT.test(column.default)),
    );
    expect(made.map((column) => `${column.table}.${column.name} ${column.default ?? ''}`)).toEqual([]);
  });
});

describe('every table of a space', () => {
  it('says which space a row belongs to', () => {
    const without = tenant.filter(
      (table) =>
        !columns.some(
          (column) =>
            column.table === table.name &&
            column.name === 'space_id' &&
            column.type === 'uuid' &&
            column.notNull,
        ),
    );
    expect(without.map((table) => table.name)).toEqual([]);
  });

  it('has a primary key', () => {
    const without = tenant.filter(
      (table) => !keys.some((key) => key.table === table.name && key.kind === 'primary'),
    );
    expect(without.map((table) => table.name)).toEqual([]);
  });

  it('begins every key with the space', () => {
    const ownKeys = keys.filter((key) => tenant.some((table) => table.name === key.table));
    expect(ownKeys.length).toBeGreaterThan(50);
    expect(
      ownKeys
        .filter((key) => !beginsWithSpace(key))
        .map((key) => `${key.table}: ${key.name} (${key.columns.join(', ')})`),
    ).toEqual([]);
  });

  it('has row security, enabled and forced', () => {
    expect(tenant.filter((table) => !table.rowSecurity || !table.forced).map((table) => table.name)).toEqual(
      [],
    );
  });

  it('has the one standard policy and no other', () => {
    const standard = (table: string) => ({
      table,
      name: 'own_space',
      permissive: 'PERMISSIVE',
      roles: 'public',
      command: 'ALL',
      using: OWN_SPACE,
      check: OWN_SPACE,
    });
    expect(policies).toEqual(tenant.map((table) => standard(table.name)));
  });
});

function beginsWithSpace(key: Key): boolean {
  if (key.columns[0] !== 'space_id') return false;
  if (key.kind !== 'foreign') return true;
  return key.toTable === 'spaces' ? key.columns.length === 1 : key.toColumns?.[0] === 'space_id';
}

describe("the app's role", () => {
  const ask = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    withClient(database.admin, async (admin) => (await admin.query<Row>(sql, values)).rows);

  it('owns nothing', async () => {
    expect(
      await ask(
        `select 'relation ' || c.relname as thing from pg_class c where c.relowner = $1::regrole union all select 'function ' || proname from pg_proc where proowner = $1::regrole union all select 'schema ' || nspname from pg_namespace where nspowner = $1::regrole union all select 'database ' || datname from pg_database where datdba = $1::regrole`,
        [APP_ROLE],
      ),
    ).toEqual([]);
  });

  it('is nobody’s superuser, cannot bypass, and belongs to no other role', async () => {
    expect(
      await ask(
        `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = $1`,
        [APP_ROLE],
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
      },
    ]);
    expect(await ask(`select 1 from pg_auth_members where member = $1::regrole`, [APP_ROLE])).toEqual([]);
  });

  it('can make nothing, and can only add to and read what is append-only', async () => {
    expect(await ask(`select has_schema_privilege($1, 'public', 'create') as create`, [APP_ROLE])).toEqual([
      { create: false },
    ]);
    const appendOnly = tables
      .filter((table) => table.comment.startsWith('append-only'))
      .map((table) => table.name);
    expect(appendOnly).toContain('events');
    const rights = await ask<{ name: string; right: string }>(
      `select t.name, r.right from unnest($2::text[]) t(name), unnest(array['UPDATE', 'DELETE']) r("right") where has_table_privilege($1, t.name, r.right) or has_any_column_privilege($1, t.name, replace(r.right, 'DELETE', 'UPDATE'))`,
      [APP_ROLE, appendOnly],
    );
    expect(rights).toEqual([]);
    const further = await ask(
      `select t.name from unnest($2::text[]) t(name) where has_table_privilege($1, t.name, 'TRUNCATE') or has_table_privilege($1, t.name, 'REFERENCES') or has_table_privilege($1, t.name, 'TRIGGER')`,
      [APP_ROLE, tables.map((table) => table.name)],
    );
    expect(further).toEqual([]);
  });
});

describe('from another space', () => {
  const ours = randomUUID();
  const theirs = randomUUID();
  let filled: TestDatabase;
  let app: pg.Client;
  const sums = async () =>
    withClient(filled.admin, async (admin) => {
      const rows: [string, unknown][] = [];
      for (const { name } of tenant) {
        const { rows: found } = await admin.query(
          `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t where space_id = $1`,
          [theirs],
        );
        rows.push([name, found[0]]);
      }
      return rows;
    });

  beforeAll(async () => {
    filled = await aDatabase();
    await withClient(filled.owner, liftChecks);
    await withClient(filled.admin, (admin) =>
      fillEveryTable(
        admin,
        tenant.map((table) => table.name),
        [ours, theirs],
      ),
    );
    app = new pg.Client(filled.app);
    await app.connect();
  });

  afterAll(async () => {
    await app.end();
    await filled.pool.end();
    await filled.drop();
  });

  const inSpace = async (spaceId: string | null, sql: string, values: unknown[] = []) => {
    await app.query(spaceId === null ? 'begin' : `begin; set local app.space_id to '${spaceId}'`);
    try {
      const result = await app.query(sql, values);
      return result.command === 'SELECT' ? Number((result.rows[0] as { n: string }).n) : result.rowCount;
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await app.query('rollback');
    }
  };

  it('nothing is seen, added, changed or taken away, in any table', async () => {
    const before = await sums();
    const seen: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const table of tenant) {
      seen[table.name] = await attemptsOn(table.name);
      expected[table.name] = expectedOf(table.comment);
    }
    expect(seen).toEqual(expected);
    expect(await sums()).toEqual(before);
  });

  const REFUSED = '42501';
  const OTHERS = { own: 1, theirs: 0, noSpace: 0, insert: REFUSED, update: 0, handOver: REFUSED, delete: 0 };
  const NEVER_CHANGED = { ...OTHERS, update: REFUSED };
  const APPEND_ONLY = { ...NEVER_CHANGED, delete: REFUSED };

  function expectedOf(comment: string) {
    if (comment.startsWith('append-only')) return APPEND_ONLY;
    return comment.startsWith('never changed') ? NEVER_CHANGED : OTHERS;
  }

  async function attemptsOn(table: string) {
    const row = aRowFor(
      columns.filter((column) => column.table === table),
      theirs,
    );
    return {
      own: await inSpace(ours, `select count(*) as n from ${table}`),
      theirs: await inSpace(ours, `select count(*) as n from ${table} where space_id = $1`, [theirs]),
      noSpace: await inSpace(null, `select count(*) as n from ${table}`),
      insert: await inSpace(ours, `insert into ${table} (${row.columns}) values (${row.places})`, row.values),
      update: await inSpace(ours, `update ${table} set space_id = space_id where space_id = $1`, [theirs]),
      handOver: await inSpace(ours, `update ${table} set space_id = $1 where space_id = $2`, [theirs, ours]),
      delete: await inSpace(ours, `delete from ${table} where space_id = $1`, [theirs]),
    };
  }

  it('would be seen if row security were off: the attempt is a real one', async () => {
    await withClient(filled.owner, (owner) =>
      owner.query(
        'alter table people_persons no force row level security; alter table people_persons disable row level security',
      ),
    );
    expect(
      await inSpace(ours, 'select count(*) as n from people_persons where space_id = $1', [theirs]),
    ).toBe(1);
  });
});
