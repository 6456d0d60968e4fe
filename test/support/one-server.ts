import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { appRolePassword, makeAppRole } from '#platform/database/app-role.ts';
import { migrate } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open-database.ts';
import { pg } from '#platform/database/types.ts';
import { startEmbeddedPostgres } from '#platform/postgres/start-embedded-postgres.ts';
import { aQuickFolder } from './quick-folder.ts';
import { startServer16 } from './server-16.ts';

/** How tests reach the one database server of this run. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  /** A role that may make databases and roles, as an installation's administrator may. */
  readonly admin: string;
  readonly adminPassword: string;
  readonly version: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export const TEMPLATE = 'alongside_template';
export const TEST_OWNER = 'alongside_owner';
export const TEST_PASSWORD = 'for tests only';
/** The app key of every test that opens a database itself: all of them share the server's one app role and its password. */
export const TEST_KEY = Buffer.alloc(32, 'for tests only');
const APP_PASSWORD = appRolePassword(TEST_KEY);

/**
 * One server for the whole run: our own embedded PostgreSQL 18, or, with TEST_SERVER=16, a plain server reached over
 * TCP with passwords, as a hospital's would be. A migrated template is made once; each test file clones it.
 * TEST_SERVER=none starts nothing, for files that need no database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['TEST_SERVER'] === 'none') return async () => undefined;
  const { server, stop } = process.env['TEST_SERVER'] === '16' ? await startServer16() : await startOurs();
  await withClient(asAdmin(server, 'postgres'), makeRoles);
  await withClient(asAdmin(server, 'postgres'), (admin) =>
    admin.query(`create database ${TEMPLATE} owner ${TEST_OWNER}`),
  );
  await withClient(asOwner(server, TEMPLATE), (owner) => migrate(owner, 'alongside_app'));
  project.provide('testServer', server);
  return stop;
}

async function startOurs(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const dataDir = aQuickFolder();
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '100', max_wal_size: '128MB' },
  });
  const { host, port, user } = server.connection('postgres');
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { server: { host, port, admin: user, adminPassword: TEST_PASSWORD, version: 18 }, stop };
}

async function makeRoles(admin: pg.Client): Promise<void> {
  await admin.query(
    `create role ${TEST_OWNER} login nosuperuser nobypassrls password ${pg.escapeLiteral(TEST_PASSWORD)}`,
  );
  await makeAppRole(admin, APP_PASSWORD);
}

export function asAdmin(server: TestServer, database: string): pg.ClientConfig {
  return {
    host: server.host,
    port: server.port,
    user: server.admin,
    password: server.adminPassword,
    database,
  };
}

export function asOwner(server: TestServer, database: string): pg.ClientConfig {
  return { ...asAdmin(server, database), user: TEST_OWNER, password: TEST_PASSWORD };
}

export function asApp(server: TestServer, database: string): pg.ClientConfig {
  return { ...asAdmin(server, database), user: 'alongside_app', password: APP_PASSWORD };
}
