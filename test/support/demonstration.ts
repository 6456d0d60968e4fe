import { inject } from 'vitest';
import { makeDemonstration } from '#modules/demo/index.ts';
import { withClient } from '#platform/database/open-database.ts';
import type { pg } from '#platform/database/types.ts';
import { anApp } from './app.ts';
import type { TestApp, TestAppOptions } from './app.ts';
import { aDatabase } from './database.ts';
import { asAdmin, TEST_KEY } from './one-server.ts';

const MADE = 'the_demonstration';
/** Where the demonstration's letters lead while nobody knows yet at which address it will be looked at. */
const NOWHERE = 'http://the-demonstration.invalid';
/** Held by whoever makes it: any number that no other lock on the same database has. */
const BEING_MADE = 2611;

/**
 * The app with the demonstration in it, as on the morning it opens. Making it takes over a second, so that it is made
 * once in a run and cloned: all that its records know of where it is kept are the addresses in its letters.
 */
export async function aDemonstration(options: Omit<TestAppOptions, 'filled'> = {}): Promise<TestApp> {
  await once();
  const database = await aDatabase(options.poolSize, MADE);
  const address = options.settings?.['PUBLIC_URL'] ?? 'http://localhost:3000';
  await withClient(database.admin, (admin) =>
    admin.query('update messages set body = replace(body, $1, $2)', [NOWHERE, address]),
  );
  return anApp({ ...options, filled: { database, key: TEST_KEY } });
}

async function once(): Promise<void> {
  await withClient(asAdmin(inject('testServer'), 'postgres'), async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [BEING_MADE]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [MADE]);
    if (rowCount === 0) await make(admin);
  });
}

// Under another name until it is whole.
async function make(admin: pg.Client): Promise<void> {
  const database = await aDatabase();
  const app = await anApp({ settings: { PUBLIC_URL: NOWHERE }, filled: { database, key: TEST_KEY } });
  await makeDemonstration(app.platform);
  await app.stop();
  await admin.query(`alter database ${database.name} rename to ${MADE}`);
}
