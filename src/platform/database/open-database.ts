import type { Config } from '#platform/config/config.ts';
import type { Log } from '#platform/log/log.ts';
import { runningServer } from '#platform/postgres/running-server.ts';
import { startEmbeddedPostgres, StartRefused } from '#platform/postgres/start-embedded-postgres.ts';
import type { Pool } from 'pg';
import { APP_ROLE, appRolePassword, makeAppRole, refuseUnboundRole } from './app-role.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { connectWith, pg } from './types.ts';
import type { ConnectionSettings } from './types.ts';

/** A running, migrated database, and how to reach it as its owner and as the app. */
export interface OpenDatabase {
  readonly pool: Pool;
  readonly owner: ConnectionSettings;
  readonly migrated: readonly string[];
  /** Closes the app's connections, then stops the database where it is our own. */
  close(): Promise<void>;
  /** Stops the database where it is our own, once the app has closed its connections. */
  stop(): Promise<void>;
  /** Tells a second start on the same data folder where the first one is. */
  announce(address: string): void;
}

/** How to reach a database: as its owner, and as the app. */
export interface Addresses {
  /** Another process of ours runs this database and has brought it up to date. */
  visiting?: true;
  owner: ConnectionSettings;
  app: ConnectionSettings;
  appRole: string;
  stop(): Promise<void>;
  announce(address: string): void;
}

/** How a database is opened. */
export interface Opening {
  /** Works beside an Alongside that runs on the same folder already, as a command does. */
  readonly beside?: boolean;
  /** Called while our own database needs its while to be made or to come up: maybe more than once. */
  readonly meanwhile?: () => void;
}

const OWNER_ROLE = 'alongside_owner';
const DATABASE = 'alongside';

/**
 * Starts or reaches the database that `config` names, brings it up to date, and refuses an app role that row security
 * would not bind.
 */
export async function openDatabase(
  config: Config,
  dataDir: string,
  appKey: Buffer,
  log: Log,
  opening: Opening = {},
): Promise<OpenDatabase> {
  const addresses = await reachDatabase(config, dataDir, appKey, log, opening);
  try {
    return await openAt(addresses, config.DATABASE_POOL, log);
  } catch (error) {
    await addresses.stop();
    throw error;
  }
}

/** Starts or reaches the database that `config` names, as it is: nothing in it is brought up to date. */
export async function reachDatabase(
  config: Config,
  dataDir: string,
  appKey: Buffer,
  log: Log,
  opening: Opening = {},
): Promise<Addresses> {
  return config.DATABASE_URL
    ? serverAddresses(config, appKey)
    : embeddedAddresses(dataDir, appKey, log, opening);
}

async function openAt(addresses: Addresses, poolSize: number, log: Log): Promise<OpenDatabase> {
  const migrated = addresses.visiting
    ? []
    : await withClient(addresses.owner, (owner) => migrate(owner, addresses.appRole));
  const pool = openPool(addresses.app, poolSize, log);
  const close = async () => {
    await pool.end();
    await addresses.stop();
  };
  await refuseUnboundRole((text) => pool.query(text));
  return {
    pool,
    owner: addresses.owner,
    migrated,
    close,
    stop: addresses.stop,
    announce: addresses.announce,
  };
}

/** Does something on one connection of its own. */
export async function withClient<T>(
  settings: ConnectionSettings,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectWith(settings));
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function serverAddresses(config: Config, appKey: Buffer): Promise<Addresses> {
  const owner = config.DATABASE_URL!;
  const stop = async () => undefined;
  const announce = () => undefined;
  if (config.DATABASE_APP_URL)
    return {
      owner,
      app: config.DATABASE_APP_URL,
      appRole: new pg.Client({ connectionString: config.DATABASE_APP_URL }).user!,
      stop,
      announce,
    };
  const password = appRolePassword(appKey);
  await withClient(owner, (client) => makeAppRole(client, password)).catch((error: unknown) => {
    if (!isNotAllowed(error)) throw error;
    throw new Error(
      'The owner in DATABASE_URL may not make roles. Make a role for the app that owns nothing and does not bypass row security, and give its address as DATABASE_APP_URL.',
    );
  });
  return { owner, app: { ...whereIs(owner), user: APP_ROLE, password }, appRole: APP_ROLE, stop, announce };
}

// The driver itself understands the owner's address, sockets and settings in it included.
function whereIs(address: string): pg.ClientConfig {
  const { host, port, database, ssl } = new pg.Client({ connectionString: address });
  return { host, port, database, ssl };
}

function isNotAllowed(error: unknown): boolean {
  return (error as { code?: string }).code === '42501';
}

async function embeddedAddresses(
  dataDir: string,
  appKey: Buffer,
  log: Log,
  { beside, meanwhile }: Opening,
): Promise<Addresses> {
  try {
    return await startedAddresses(dataDir, appKey, log, meanwhile);
  } catch (error) {
    const running = beside && isRunning(error) ? runningServer(dataDir) : null;
    if (!running) throw error;
    const nothing = async () => undefined;
    return { ...rolesAt(running), visiting: true, stop: nothing, announce: () => undefined };
  }
}

function isRunning(error: unknown): boolean {
  return error instanceof StartRefused && error.code === 'already-running';
}

async function startedAddresses(
  dataDir: string,
  appKey: Buffer,
  log: Log,
  meanwhile: Opening['meanwhile'],
): Promise<Addresses> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (message, detail) => log.info(detail ?? {}, message),
    ...(meanwhile ? { meanwhile } : {}),
  });
  await withClient(server.connection('postgres'), (client) => prepareCluster(client, appKey));
  return {
    ...rolesAt(server.connection(DATABASE)),
    stop: () => server.stop(),
    announce: (address) => server.announce(address),
  };
}

function rolesAt(server: { host: string; port: number }): Pick<Addresses, 'owner' | 'app' | 'appRole'> {
  const as = (user: string) => ({ host: server.host, port: server.port, database: DATABASE, user });
  return { owner: as(OWNER_ROLE), app: as(APP_ROLE), appRole: APP_ROLE };
}

// Even here the owner is a plain role, so that what works on one's own machine works on a hospital's server.
async function prepareCluster(superuser: pg.Client, appKey: Buffer): Promise<void> {
  const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [OWNER_ROLE]);
  if (!rowCount) await superuser.query(`create role ${OWNER_ROLE} login nosuperuser nobypassrls`);
  await makeAppRole(superuser, appRolePassword(appKey));
  const known = await superuser.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (!known.rowCount) await superuser.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
}
