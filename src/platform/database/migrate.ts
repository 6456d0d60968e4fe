import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import type { Client } from 'pg';
import { createQueues } from '#platform/jobs/queues.ts';
import { pg } from './types.ts';

/** Names our lock among those of the database; any number nobody else uses would do. */
const ONE_AT_A_TIME = 20_261_122;

const FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * Brings the database up to date, as its owner: our migrations, the job tables, and what the app's role may do.
 * With `first`, only that many of our migrations: a backup goes back into tables as they were when it was made.
 */
export async function migrate(owner: Client, appRole: string, first?: number): Promise<readonly string[]> {
  // One at a time, of all processes that start at once: the job tables and the grants as well as our own migrations.
  await owner.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
  try {
    return await bringUpToDate(owner, appRole, first);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]);
  }
}

async function bringUpToDate(
  owner: Client,
  appRole: string,
  first: number | undefined,
): Promise<readonly string[]> {
  const already = first === undefined ? 0 : (await appliedMigrations(owner)).length;
  if (first !== undefined && already >= first) return [];
  const quiet = () => undefined;
  const done = await runner({
    dbClient: owner,
    dir: FOLDER,
    direction: 'up',
    ...(first === undefined ? {} : { count: first - already }),
    migrationsTable: 'migrations',
    checkOrder: true,
    advisoryLockMode: 'wait',
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
  });
  await createQueues(owner);
  await grant(owner, appRole);
  return done.map((migration) => migration.name);
}

/** The migrations a database has had, in order; none where it is empty. */
export async function appliedMigrations(client: Pick<Client, 'query'>): Promise<readonly string[]> {
  const { rows: made } = await client.query(`select 1 where to_regclass('public.migrations') is not null`);
  if (made.length === 0) return [];
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}

/** The migrations this product has, in order. */
export function ownMigrations(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.replace(/\.sql$/, ''))
    .toSorted();
}

const TABLES = `
  select c.relname as name, coalesce(obj_description(c.oid), '') as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
   order by c.relname`;

/** What the app may do with a table whose comment begins so; with all others it may do everything. */
const LESS_RIGHTS: Readonly<Record<string, string>> = {
  'append-only': 'select, insert',
  // A look, say: it goes when its time has passed, and until then it stays as it was written.
  'never changed': 'select, insert, delete',
};
const ALL_RIGHTS = 'select, insert, update, delete';

async function grant(owner: Client, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  const { rows } = await owner.query<{ name: string; comment: string }>(TABLES);
  const rights = rows.map(({ name, comment }) => rightsOn(pg.escapeIdentifier(name), comment, role));
  await owner.query(
    [
      `grant usage on schema public to ${role}`,
      `grant select on migrations to ${role}`,
      ...rights,
      `grant usage on schema pgboss to ${role}`,
      `grant select, insert, update, delete on all tables in schema pgboss to ${role}`,
      `grant usage, select on all sequences in schema pgboss to ${role}`,
      `grant execute on all functions in schema pgboss to ${role}`,
    ].join('; '),
  );
}

function rightsOn(table: string, comment: string, role: string): string {
  const kind = Object.keys(LESS_RIGHTS).find((start) => comment.startsWith(start));
  if (kind === undefined) return `grant ${ALL_RIGHTS} on ${table} to ${role}`;
  return `revoke ${ALL_RIGHTS} on ${table} from ${role}; grant ${LESS_RIGHTS[kind]} on ${table} to ${role}`;
}
