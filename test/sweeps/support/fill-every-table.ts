import { randomUUID } from 'node:crypto';
import { pg } from '#platform/database/types.ts';
import { columnsOf } from './catalog.ts';
import type { Column } from './catalog.ts';

const VALUES: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: () => `words ${randomUUID()}`,
  'text[]': () => ['words'],
  boolean: () => true,
  integer: () => 1,
  bigint: () => 1,
  bytea: () => Buffer.from(randomUUID()),
  jsonb: () => '{}',
  date: () => '2027-01-12',
  'timestamp with time zone': () => '2027-01-12T10:00:00Z',
};

/** A row's values for one table in a space, by column type alone. Throws for a type nobody has taught it yet. */
export function aRowFor(
  columns: readonly Column[],
  spaceId: string,
): { columns: string; values: unknown[]; places: string } {
  const values = columns.map((column) => (column.name === 'space_id' ? spaceId : valueFor(column)));
  return {
    columns: columns.map((column) => pg.escapeIdentifier(column.name)).join(', '),
    values,
    places: values.map((_, index) => `$${index + 1}`).join(', '),
  };
}

function valueFor(column: Column): unknown {
  const make = VALUES[column.type];
  if (!make)
    throw new Error(
      `Teach test/sweeps/support/fill-every-table.ts a value of type ${column.type} (${column.table}.${column.name})`,
    );
  return make();
}

/** Lifts what ties rows to other rows and to allowed words, in this test's own database: row security alone stays. */
export async function liftChecks(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement
       from pg_constraint where contype in ('c', 'f') and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  for (const { statement } of rows) await owner.query(statement);
}

/** One row in each table for each space, put there by a role that row security does not bind. */
export async function fillEveryTable(
  admin: pg.Client,
  tables: readonly string[],
  spaceIds: readonly string[],
): Promise<void> {
  const columns = await columnsOf(admin);
  for (const table of tables) {
    for (const spaceId of spaceIds) {
      const row = aRowFor(
        columns.filter((column) => column.table === table),
        spaceId,
      );
      await admin.query(
        `insert into ${pg.escapeIdentifier(table)} (${row.columns}) values (${row.places})`,
        row.values,
      );
    }
  }
}
