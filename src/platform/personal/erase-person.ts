import { quoted } from '#platform/backup/tables.ts';
import type { Tx } from '#platform/database/tx.ts';
import { isAboutThemself } from './personal-columns.ts';
import type { PersonalColumns } from './personal-columns.ts';
import type { Whose } from './whose.ts';

/** What stands where somebody's name stood among other people's words. */
const SOMEBODY = 'somebody';

/** How many rows of each kind were erased: counts and table names, nothing of whose they were. */
export type Erased = Readonly<Record<string, number>>;

interface ColumnShape {
  readonly name: string;
  readonly type: string;
  readonly may_be_empty: boolean;
  readonly fallback: string | null;
}

/**
 * Erases everything the registry says of a person, in the caller's own transaction: rows deleted, columns emptied, and
 * their name and address taken out of words that name nobody beside them. Rows that only count keep their ids.
 */
export async function erasePerson(
  tx: Tx,
  personal: readonly PersonalColumns[],
  whose: Whose,
): Promise<Erased> {
  const erased: [string, number][] = [];
  for (const entry of inOrder(personal)) {
    const rows = await eraseFrom(tx, entry, whose);
    if (rows > 0) erased.push([entry.table, rows]);
  }
  return Object.fromEntries(erased);
}

// Rows that hang on the person's own go first, and the person's own row last.
function inOrder(personal: readonly PersonalColumns[]): readonly PersonalColumns[] {
  return personal.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ onErasure, person }: PersonalColumns): number {
  if (onErasure === 'delete') return 0;
  return person === 'id' ? 2 : 1;
}

async function eraseFrom(tx: Tx, entry: PersonalColumns, whose: Whose): Promise<number> {
  if (entry.person === null) return takeOutWords(tx, entry, whose);
  if (typeof entry.onErasure === 'object' || !isAboutThemself(entry)) return 0;
  const mine = `space_id = $1 and ${quoted(entry.person)} = any($2::uuid[])`;
  if (entry.onErasure === 'delete')
    return changed(tx, `delete from ${quoted(entry.table)} where ${mine}`, [whose.ids]);
  const set = await emptied(tx, entry);
  return changed(tx, `update ${quoted(entry.table)} set ${set} where ${mine}`, [whose.ids]);
}

async function changed(tx: Tx, sql: string, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await tx.client.query(sql, [tx.spaceId, ...values]);
  return rowCount ?? 0;
}

const SHAPES = `
  select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as may_be_empty,
         pg_get_expr(d.adbin, d.adrelid) as fallback
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`;

async function shapesOf(tx: Tx, table: string): Promise<readonly ColumnShape[]> {
  const { rows } = await tx.client.query<ColumnShape>(SHAPES, [table]);
  return rows;
}

/** What empties the columns of an entry, for the "set" of an update. */
export async function emptied(tx: Tx, { table, columns, blankTo = {} }: PersonalColumns): Promise<string> {
  const shapes = await shapesOf(tx, table);
  return columns
    .map((column) => {
      const shape = shapes.find(({ name }) => name === column);
      if (!shape) throw new Error(`${table} has no column ${column}`);
      return `${quoted(column)} = ${emptyValue(shape, blankTo[column])}`;
    })
    .join(', ');
}

function emptyValue(
  { name, type, may_be_empty, fallback }: ColumnShape,
  blankTo: string | undefined,
): string {
  if (blankTo !== undefined) return `'${blankTo.replaceAll("'", "''")}'`;
  if (may_be_empty) return 'null';
  if (fallback !== null) return 'default';
  if (type === 'text') return `''`;
  throw new Error(`Say in the registry what stands in ${name} once it is blanked`);
}

async function takeOutWords(tx: Tx, entry: PersonalColumns, whose: Whose): Promise<number> {
  const patterns = patternsOf(whose);
  if (patterns.length === 0) return 0;
  const shapes = await shapesOf(tx, entry.table);
  const said = patterns.join('|');
  const set = entry.columns.map((column) => `${quoted(column)} = ${replaced(shapes, column)}`).join(', ');
  const holds = entry.columns.map((column) => `${quoted(column)}::text ~* $2`).join(' or ');
  return changed(tx, `update ${quoted(entry.table)} set ${set} where space_id = $1 and (${holds})`, [
    said,
    SOMEBODY,
  ]);
}

function replaced(shapes: readonly ColumnShape[], column: string): string {
  const type = shapes.find(({ name }) => name === column)?.type ?? 'text';
  const words = `regexp_replace(${quoted(column)}::text, $2, $3, 'gi')`;
  return type === 'text' ? words : `(${words})::${type}`;
}

/** One name alone ("Ann") is too many people's: only a whole name, and an e-mail address, are looked for. */
function patternsOf({ email, name }: Whose): string[] {
  const whole = name.trim().split(/\s+/u);
  return [
    ...(email ? [literally(email)] : []),
    ...(whole.length > 1 ? [`\\m${whole.map(literally).join('\\s+')}\\M`] : []),
  ];
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
