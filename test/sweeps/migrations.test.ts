import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { APP_ROLE } from '#platform/database/app-role.ts';
import { migrate } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open-database.ts';
import { newId } from '#platform/ids/ids.ts';
import { asAdmin, asOwner, TEST_OWNER } from '#test/support/one-server.ts';
import { columnsOf, keysOf, policiesOf, tablesOf } from './support/catalog.ts';
import type { pg } from '#platform/database/types.ts';
import { changedSinceLanding, landedSums, migrationSums } from './support/landed.ts';

const name = `empty_${newId().replaceAll('-', '')}`;
const admin = asAdmin(inject('testServer'), 'postgres');
const owner = asOwner(inject('testServer'), name);

beforeAll(() =>
  withClient(
    admin,
    async (client) => void (await client.query(`create database ${name} owner ${TEST_OWNER}`)),
  ),
);
afterAll(() =>
  withClient(admin, async (client) => void (await client.query(`drop database ${name} with (force)`))),
);

const shape = async (client: pg.Client) => [
  await tablesOf(client),
  await columnsOf(client),
  await keysOf(client),
  await policiesOf(client),
];
const brought = () => withClient(owner, (client) => migrate(client, APP_ROLE));

describe('migrations', () => {
  it('bring an empty database up to date, as an owner who is no superuser; a second time does nothing', async () => {
    const names = Object.keys(migrationSums()).map((file) => file.replace('.sql', ''));
    expect(await brought()).toEqual(names);
    const before = await withClient(owner, shape);
    expect(await brought()).toEqual([]);
    expect(await withClient(owner, shape)).toEqual(before);
  });

  it('wait for each other when two processes start at once', async () => {
    expect(await Promise.all([brought(), brought()])).toEqual([[], []]);
  });

  it('are numbered one after another, each with a name', () => {
    const files = Object.keys(migrationSums());
    expect(
      files.filter(
        (file, index) => !new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z][a-z-]*\\.sql$`).test(file),
      ),
    ).toEqual([]);
  });

  it('never change once they have landed', () => {
    expect(changedSinceLanding(landedSums(), migrationSums())).toEqual([]);
  });
});

describe('the check on landed migrations', () => {
  it('notices a change and a loss, and lets new ones be', () => {
    expect(changedSinceLanding({ 'a.sql': '1', 'b.sql': '2' }, { 'a.sql': '9', 'c.sql': '3' })).toEqual([
      'a.sql has landed and was changed: put it back, and write a new migration',
      'b.sql has landed and is gone: put it back',
    ]);
    expect(changedSinceLanding({ 'a.sql': '1' }, { 'a.sql': '1', 'b.sql': '2' })).toEqual([]);
  });
});
