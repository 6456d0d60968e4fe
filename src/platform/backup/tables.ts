import type { Client, PoolClient } from 'pg';
import { pg } from '#platform/database/types.ts';

/** A table of ours, as the database itself describes it. */
export interface Table {
  readonly name: string;
  /** Whether its rows belong to spaces (and row security keeps them apart). */
  readonly ofSpaces: boolean;
  readonly columns: readonly string[];
  readonly sealed: readonly string[];
  readonly key: readonly string[];
  readonly comment: string;
}

const TABLES = `
  select c.relname as "name", c.relrowsecurity as "ofSpaces", coalesce(obj_description(c.oid), '') as "comment",
         array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as "columns",
         array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname like '%sealed%'
                  and a.atttypid = 'bytea'::regtype order by a.attnum) as "sealed",
         array(select a.attname::text from pg_index x, unnest(x.indkey::int[]) with ordinality k(n, o), pg_attribute a
                where x.indrelid = c.oid and x.indisprimary and a.attrelid = c.oid and a.attnum = k.n order by k.o) as "key"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
   order by 1`;

/** Every table of ours, by name. */
export async function tablesOf(client: Pick<Client | PoolClient, 'query'>): Promise<readonly Table[]> {
  const { rows } = await (client as Client).query<Table>(TABLES);
  return rows;
}

/** A table whose comment says so holds only what can be made again: copies and backups leave its rows out. */
export function isKept(table: Table): boolean {
  return !table.comment.includes('Left out of copies and backups');
}

export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

export function columnList(table: Table): string {
  return table.columns.map(quoted).join(', ');
}
