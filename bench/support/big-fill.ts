import type { pg } from '#platform/database/types.ts';

interface Definition {
  readonly table_name: string;
  readonly name: string;
  readonly definition: string;
}

const INDEXES = `
  select t.relname as table_name, i.relname as name, pg_get_indexdef(x.indexrelid) as definition
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
   where t.relname = any($1) and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x'))`;

const FOREIGN_KEYS = `
  select t.relname as table_name, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid where t.relname = any($1) and c.contype = 'f'`;

/**
 * Lets the owner write many rows at once. Forced row security binds a plain owner too, so it is lifted meanwhile and put
 * back; indexes and foreign keys are made again afterwards, which takes a fraction of the time and checks the same.
 */
export async function bigFill(
  owner: pg.Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await owner.query<Definition>(INDEXES, [tables]);
  const { rows: keys } = await owner.query<Definition>(FOREIGN_KEYS, [tables]);
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  for (const { table_name, name } of keys)
    await owner.query(`alter table ${table_name} drop constraint ${name}`);
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await fill();
  for (const { definition } of indexes) await owner.query(definition);
  for (const { table_name, name, definition } of keys)
    await owner.query(`alter table ${table_name} add constraint ${name} ${definition}`);
  for (const table of tables) await owner.query(`alter table ${table} force row level security`);
  for (const table of tables) await owner.query(`vacuum (analyze) ${table}`);
}
