import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseUnboundRole } from '#platform/database/app-role.ts';
import { withClient } from '#platform/database/open-database.ts';
import type { pg } from '#platform/database/types.ts';
import { newId } from '#platform/ids/ids.ts';
import { aDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
const made: string[] = [];

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(async () => {
  await withClient(database.admin, async (admin) => {
    for (const role of made) await admin.query(`drop role ${role}`);
  });
  await database.pool.end();
  await database.drop();
});

const PASSWORD = 'for this test only';

async function aRole(rights: string): Promise<pg.ClientConfig> {
  const name = `role_${newId().replaceAll('-', '')}`;
  await withClient(database.admin, (admin) =>
    admin.query(`create role ${name} login password '${PASSWORD}' ${rights}`),
  );
  made.unshift(name);
  return { ...database.app, user: name, password: PASSWORD };
}

const judged = (as: pg.ClientConfig) =>
  withClient(as, (client) => refuseUnboundRole((text) => client.query(text)));

describe('Alongside refuses to start', () => {
  it('as a superuser', async () => {
    await expect(judged(database.admin)).rejects.toThrow('could step around row security');
  });

  it('as a role that bypasses row security', async () => {
    await expect(judged(await aRole('bypassrls'))).rejects.toThrow('could step around row security');
  });

  it('as a member of such a role', async () => {
    const strong = await aRole('bypassrls');
    await expect(judged(await aRole(`in role ${strong.user}`))).rejects.toThrow(
      'could step around row security',
    );
  });

  it('as the owner of the tables, or a member of the owner', async () => {
    await expect(judged(database.owner)).rejects.toThrow('owns tables');
    await expect(judged(await aRole(`in role ${database.owner.user}`))).rejects.toThrow('owns tables');
  });
});

it('starts as a role that row security binds', async () => {
  await expect(judged(database.app)).resolves.toBeUndefined();
});
