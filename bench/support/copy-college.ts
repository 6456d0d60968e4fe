import { withClient } from '#platform/database/open-database.ts';
import type { pg } from '#platform/database/types.ts';
import type { BenchDatabase } from './bench-database.ts';
import { bigFill } from './big-fill.ts';
import { madeId } from './made-ids.ts';
import type { MadeCollege } from './make-college.ts';
import { reseal, shiftedSql } from './reseal.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Every table with rows of spaces, but the one that says which accounts belong to which. */
const COLUMNS = `
  select c.table_name as "table", c.column_name as name, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
   where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'memberships' and c.is_generated = 'NEVER'
     and exists (select 1 from information_schema.columns s where s.table_schema = 'public' and s.table_name = c.table_name and s.column_name = 'space_id')
   order by c.table_name, c.ordinal_position`;

/**
 * Copies a college row by row into as many more colleges of their own, as the database's owner. Each copy's ids are its
 * own, so that the database knows as little of which college a row belongs to as it would of real ones.
 */
export async function copyCollege(
  database: BenchDatabase,
  college: MadeCollege,
  copies: number,
  key: Buffer,
): Promise<MadeCollege[]> {
  const numbers = Array.from({ length: copies }, (_, n) => n + 1);
  const made = numbers.map((n) => copyOf(college, n));
  const ids = made.map(({ space }) => space.id);
  await withClient(database.owner, async (owner) => {
    await addSpaces(owner, college, made);
    const { rows } = await owner.query<Column>(COLUMNS);
    const tables = [...Map.groupBy(rows, ({ table }) => table)];
    await bigFill(
      owner,
      tables.map(([table]) => table),
      async () => {
        for (const [table, columns] of tables)
          await owner.query(copySql(table, columns), [college.space.id, ids]);
        await reseal(owner, key, college.space.id, ids);
      },
    );
    await addMembers(owner, college, made);
  });
  return made;
}

function copyOf(college: MadeCollege, n: number): MadeCollege {
  const slug = `college-${n}`;
  const space = { ...college.space, id: madeId('space', n), slug, name: `The college at ${slug}` };
  return { space, coordinator: madeId('account', 2 * n), tutor: madeId('account', 2 * n + 1) };
}

async function addSpaces(
  owner: pg.Client,
  { space }: MadeCollege,
  made: readonly MadeCollege[],
): Promise<void> {
  await owner.query(
    `insert into spaces (id, slug, name, contact_phone, contact_email, revision, created_at)
     select n.id, n.slug, 'The college at ' || n.slug, s.contact_phone, s.contact_email, s.revision, s.created_at
       from spaces s, unnest($2::uuid[], $3::text[]) n (id, slug) where s.id = $1`,
    [space.id, made.map((one) => one.space.id), made.map((one) => one.space.slug)],
  );
}

function copySql(table: string, columns: readonly Column[]): string {
  const names = columns.map(({ name }) => name).join(', ');
  return `insert into ${table} (${names}) select ${columns.map(valueOf).join(', ')}
    from ${table} o, unnest($2::uuid[]) with ordinality c (id, number) where o.space_id = $1`;
}

function valueOf({ name, type }: Column): string {
  if (name === 'space_id') return 'c.id';
  return type === 'uuid' ? shiftedSql(`o.${name}`, 'c.number') : `o.${name}`;
}

async function addMembers(
  owner: pg.Client,
  { coordinator, tutor }: MadeCollege,
  made: readonly MadeCollege[],
): Promise<void> {
  const accounts = made.flatMap((one) => [
    { id: one.coordinator, space: one.space.id, as: coordinator },
    { id: one.tutor, space: one.space.id, as: tutor },
  ]);
  const ids = accounts.map(({ id }) => id);
  await owner.query(
    `insert into accounts (id, email, created_at) select id, id || '@people.example', '2026-08-03T09:00:00Z' from unnest($1::uuid[]) id`,
    [ids],
  );
  await owner.query(
    `insert into memberships (account_id, space_id, person_id)
     select a.id, a.space_id, ${shiftedSql('m.person_id', 'a.number')}
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) a (id, space_id, same_as, number)
       join memberships m on m.account_id = a.same_as`,
    [
      ids,
      accounts.map(({ space }) => space),
      accounts.map((one) => one.as),
      accounts.map((_, index) => Math.floor(index / 2) + 1),
    ],
  );
}
