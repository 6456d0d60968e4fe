import { modules } from '#src/modules.ts';
import type { SealedColumn } from '#platform/backup/space-copy.ts';
import type { pg } from '#platform/database/types.ts';
import { Seal } from '#platform/seal/seal.ts';

/** An id of a college as its copy of some number has it: a few of its random bits are that number. */
export function shiftedId(id: string, number: number): string {
  return `${id.slice(0, 19)}8${number.toString(16).padStart(3, '0')}${id.slice(23)}`;
}

/** The same in SQL. */
export const shiftedSql = (id: string, number: string) =>
  `overlay(${id}::text placing '8' || lpad(to_hex(${number}::int), 3, '0') from 20 for 4)::uuid`;

/** What is sealed opens in its own place alone, so that copies of it are closed anew, each in the place of its row. */
export async function reseal(
  owner: pg.Client,
  key: Buffer,
  from: string,
  into: readonly string[],
): Promise<void> {
  const seal = new Seal([key]);
  const columns = modules.flatMap(({ sealed }) => sealed ?? []);
  for (const column of columns.filter(({ table }) => table !== 'factors'))
    await resealColumn(owner, seal, column, from, into);
}

interface SealedRow {
  readonly facts: Readonly<Record<string, string>>;
  readonly closed: Buffer;
}

async function resealColumn(
  owner: pg.Client,
  seal: Seal,
  { table, column, place }: SealedColumn,
  from: string,
  into: readonly string[],
): Promise<void> {
  const { rows } = await owner.query<SealedRow>(
    `select to_jsonb(t) - '${column}' as facts, ${column} as closed from ${table} t where space_id = $1`,
    [from],
  );
  const texts = rows.map(({ facts, closed }) => seal.open(closed, place(facts)));
  for (const [index, spaceId] of into.entries()) {
    const anew = rows.map(({ facts }, n) => seal.close(texts[n]!, place(moved(facts, index + 1, spaceId))));
    await owner.query(
      `update ${table} t set ${column} = n.anew from unnest($2::bytea[], $3::bytea[]) n (before, anew)
        where t.space_id = $1 and t.${column} = n.before`,
      [spaceId, rows.map(({ closed }) => closed), anew],
    );
  }
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function moved(facts: SealedRow['facts'], number: number, spaceId: string): SealedRow['facts'] {
  const ids = Object.entries(facts).map(([name, value]) => [
    name,
    ID.test(String(value)) ? shiftedId(value, number) : value,
  ]);
  return { ...Object.fromEntries(ids), space_id: spaceId };
}
