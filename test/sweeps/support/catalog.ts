import type { pg } from '#platform/database/types.ts';

/** What the database itself says of its tables: the sweeps ask it, so that no table can be forgotten. */
export interface Table {
  readonly name: string;
  readonly comment: string;
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  readonly owner: string;
}

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly identity: string;
  readonly generated: string;
  readonly default: string | null;
}

/** A key of a table: primary, unique (constraint or index), exclusion or foreign, with its columns in order. */
export interface Key {
  readonly table: string;
  readonly name: string;
  readonly kind: 'primary' | 'unique' | 'exclusion' | 'foreign';
  readonly columns: readonly string[];
  readonly toTable: string | null;
  readonly toColumns: readonly string[] | null;
}

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly permissive: string;
  readonly roles: string;
  readonly command: string;
  readonly using: string | null;
  readonly check: string | null;
}

const IN_PUBLIC = `join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'`;

const TABLES = `
  select c.relname as name, coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity as "rowSecurity",
         c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner
    from pg_class c ${IN_PUBLIC} order by 1`;

const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
         a.attidentity as identity, a.attgenerated as generated, pg_get_expr(d.adbin, d.adrelid) as default
    from pg_class c ${IN_PUBLIC}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   order by 1, a.attnum`;

const INDEX_KEYS = `
  select c.relname as table, i.relname as name,
         case when x.indisprimary then 'primary' when x.indisexclusion then 'exclusion' else 'unique' end as kind,
         array(select pg_get_indexdef(x.indexrelid, k, true) from generate_series(1, x.indnkeyatts) k) as columns,
         null as "toTable", null as "toColumns"
    from pg_class c ${IN_PUBLIC}
    join pg_index x on x.indrelid = c.oid and (x.indisunique or x.indisexclusion)
    join pg_class i on i.oid = x.indexrelid
   order by 1, 2`;

const FOREIGN_KEYS = `
  select c.relname as table, k.conname as name, 'foreign' as kind,
         array(select a.attname::text from unnest(k.conkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by o) as columns,
         k.confrelid::regclass::text as "toTable",
         array(select a.attname::text from unnest(k.confkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by o) as "toColumns"
    from pg_class c ${IN_PUBLIC}
    join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
   order by 1, 2`;

const POLICIES = `
  select tablename as table, policyname as name, permissive, array_to_string(roles, ',') as roles, cmd as command, qual as using, with_check as check
    from pg_policies where schemaname = 'public' order by 1, 2`;

export async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  return (await client.query<Table>(TABLES)).rows;
}

export async function columnsOf(client: pg.Client): Promise<readonly Column[]> {
  return (await client.query<Column>(COLUMNS)).rows;
}

export async function keysOf(client: pg.Client): Promise<readonly Key[]> {
  const [indexes, foreign] = [await client.query<Key>(INDEX_KEYS), await client.query<Key>(FOREIGN_KEYS)];
  return [...indexes.rows, ...foreign.rows];
}

export async function policiesOf(client: pg.Client): Promise<readonly Policy[]> {
  return (await client.query<Policy>(POLICIES)).rows;
}

/** Things that would be logic stored in the database, as "kind name": there should be none of ours. */
const STORED = `
  select 'trigger ' || t.tgname as thing from pg_trigger t join pg_class c on c.oid = t.tgrelid ${IN_PUBLIC.slice(IN_PUBLIC.indexOf('join'))} where not t.tgisinternal
  union all
  select 'rule ' || rulename from pg_rules where schemaname = 'public'
  union all
  select case c.relkind when 'S' then 'sequence ' else 'view ' end || c.relname
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
   where c.relkind in ('S', 'v', 'm') and c.relname <> 'migrations_id_seq'
  union all
  select 'function ' || p.proname
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
   where not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`;

export async function storedLogicOf(client: pg.Client): Promise<readonly string[]> {
  return (await client.query<{ thing: string }>(STORED)).rows.map((row) => row.thing);
}
