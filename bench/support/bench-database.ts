import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_ROLE, makeAppRole } from '#platform/database/app-role.ts';
import { migrate } from '#platform/database/migrate.ts';
import { withClient } from '#platform/database/open-database.ts';
import { pg } from '#platform/database/types.ts';
import { startEmbeddedPostgres } from '#platform/postgres/start-embedded-postgres.ts';

/** A database of the benchmark's own: our embedded PostgreSQL with the settings of the product, durable, and migrated. */
export interface BenchDatabase {
  /** Connections as its plain owner, and as the app's role. */
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  end(): Promise<void>;
}

const OWNER = 'alongside_owner';
const NAME = 'alongside';

const open = new Set<() => Promise<void>>();

/** Ends every database still open, for a benchmark that is interrupted: a large one would leave gigabytes behind. */
export async function endAllDatabases(): Promise<void> {
  await Promise.all([...open].map((end) => end()));
}

/** `settings` of the server stand over the product's own: none where speed is measured. */
export async function aBenchDatabase(settings: Record<string, string> = {}): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings });
  const end = async () => {
    open.delete(end);
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  open.add(end);
  try {
    await withClient(server.connection('postgres'), prepare);
    const as = (user: string) => ({ ...server.connection(NAME), user });
    await withClient(as(OWNER), (owner) => migrate(owner, APP_ROLE));
    return { owner: as(OWNER), app: as(APP_ROLE), end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function prepare(superuser: pg.Client): Promise<void> {
  await superuser.query(`create role ${OWNER} login nosuperuser nobypassrls`);
  await makeAppRole(superuser, 'the private socket asks for none');
  await superuser.query(`create database ${NAME} owner ${OWNER}`);
}

/** Rows of one question inside a space, as the app's role. */
export async function rowsInSpace<Row extends object>(
  database: BenchDatabase,
  spaceId: string,
  sql: string,
): Promise<Row[]> {
  return withClient(database.app, async (client) => {
    await client.query(`begin; set local app.space_id to '${spaceId}'`);
    const { rows } = await client.query<Row & pg.QueryResultRow>(sql);
    await client.query('commit');
    return rows;
  });
}
