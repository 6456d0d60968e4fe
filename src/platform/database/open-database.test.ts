import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { newId } from '#platform/ids/ids.ts';
import { openLog } from '#platform/log/log.ts';
import { asAdmin, TEST_KEY } from '#test/support/one-server.ts';
import { openDatabase, withClient } from './open-database.ts';

// What DATABASE_URL meets on a hospital's server: an owner who is no superuser, and may or may not make roles.
const mark = newId().replaceAll('-', '').slice(-12);
const admin = asAdmin(inject('testServer'), 'postgres');
const mayMakeRoles = `hosted_${mark}`;
const mayNot = `plain_${mark}`;

function address(user: string, database: string, password = 'secret'): string {
  const at = new URLSearchParams({ host: admin.host!, port: String(admin.port) });
  return `postgresql://${user}:${encodeURIComponent(password)}@/${database}?${at}`;
}

const open = (settings: Record<string, string>) =>
  openDatabase(readConfig(settings), '/nowhere', TEST_KEY, openLog('silent'));

async function asAdministrator(...statements: string[]): Promise<void> {
  await withClient(admin, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

beforeAll(() =>
  asAdministrator(
    `create role ${mayMakeRoles} login createrole password 'secret'`,
    `create role ${mayNot} login password 'secret'`,
    `create role app_${mark} login password 'secret'`,
    `grant alongside_app to ${mayMakeRoles} with admin option`,
    `create database ${mayMakeRoles} owner ${mayMakeRoles}`,
    `create database ${mayNot} owner ${mayNot}`,
  ),
);
afterAll(() =>
  asAdministrator(`drop database ${mayMakeRoles} with (force)`, `drop database ${mayNot} with (force)`),
);

describe('a database on a server', () => {
  test('is migrated by its owner and used by a role of the app that the owner makes', async () => {
    const database = await open({ DATABASE_URL: address(mayMakeRoles, mayMakeRoles) });
    expect(database.migrated.length).toBeGreaterThan(0);
    const { rows } = await database.pool.query<{ role: string; spaces: number }>(
      'select current_user as role, (select count(*)::int from spaces) as spaces',
    );
    expect(rows).toEqual([{ role: 'alongside_app', spaces: 0 }]);
    await database.close();
    const again = await open({ DATABASE_URL: address(mayMakeRoles, mayMakeRoles) });
    expect(again.migrated).toEqual([]);
    await again.close();
  });

  test('whose owner may not make roles is met with what to do', async () => {
    await expect(open({ DATABASE_URL: address(mayNot, mayNot) })).rejects.toThrow(
      'give its address as DATABASE_APP_URL',
    );
  });

  test('takes a role for the app that somebody else made', async () => {
    const database = await open({
      DATABASE_URL: address(mayNot, mayNot),
      DATABASE_APP_URL: address(`app_${mark}`, mayNot),
    });
    expect((await database.pool.query('select 1 from accounts')).rows).toEqual([]);
    await database.close();
  });

  test('is not opened by a role that owns the tables: it could lift row security', async () => {
    const asOwner = { DATABASE_URL: address(mayNot, mayNot), DATABASE_APP_URL: address(mayNot, mayNot) };
    await expect(open(asOwner)).rejects.toThrow('owns tables');
  });

  test('is not opened by an administrator: row security would not bind it', async () => {
    const asAdministering = {
      DATABASE_URL: address(mayNot, mayNot),
      DATABASE_APP_URL: address(admin.user!, mayNot, String(admin.password)),
    };
    await expect(open(asAdministering)).rejects.toThrow('step around row security');
  });
});
