import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { pg } from './types.ts';

export const APP_ROLE = 'alongside_app';

/** The app's database password, made from the app key, so that it need not be stored and every process knows it. */
export function appRolePassword(appKey: Buffer): string {
  return createHmac('sha256', appKey).update('the app role of the database').digest('hex');
}

/** Makes the app's role (or gives it today's password). Throws when the owner may not make roles. */
export async function makeAppRole(owner: Client, password: string): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  const secret = `login password ${pg.escapeLiteral(password)}`;
  // Who is no superuser may not even say "nosuperuser" of a role that is there already; it is checked at each start.
  const statement = rowCount
    ? `alter role ${APP_ROLE} ${secret}`
    : `create role ${APP_ROLE} nosuperuser nobypassrls nocreatedb nocreaterole ${secret}`;
  await owner.query(statement);
}

const CAN_BYPASS = `
  select r.rolname
    from pg_roles r
   where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'MEMBER')`;

const OWNS = `
  select c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'MEMBER')
   limit 1`;

/** Refuses (by throwing) a database role that row security would not bind: it could read every college's rows. */
export async function refuseUnboundRole(
  query: (text: string) => Promise<{ rows: { rolname?: string; relname?: string }[] }>,
): Promise<void> {
  const remedy = 'Give DATABASE_APP_URL a role that owns nothing and has neither SUPERUSER nor BYPASSRLS.';
  const bypass = (await query(CAN_BYPASS)).rows[0];
  if (bypass)
    throw new Error(
      `Alongside will not start: its database role could step around row security (through ${bypass.rolname}). ${remedy}`,
    );
  const owned = (await query(OWNS)).rows[0];
  if (owned)
    throw new Error(
      `Alongside will not start: its database role owns tables (${owned.relname}), and an owner can lift row security. ${remedy}`,
    );
}
