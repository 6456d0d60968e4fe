import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../../slip.ts';
import type { Table, TableRow } from '../read-table.ts';
import { numberIn } from '../read-table.ts';

/** Columns that say whose ballot a row is, or how many people filled it in so: never options. */
const ABOUT_THE_ROW = ['id', 'voter', 'voter_id', 'ballot', 'count', 'weight'];
const IN_ONE_CELL = ['ranking', 'approved', 'vote'];

/** How a file of ballots is laid out: a column for each option, or one column whose cell lists them. */
export type Layout =
  | { readonly kind: 'columns'; readonly options: readonly string[] }
  | { readonly kind: 'list'; readonly column: string; readonly options: readonly string[] };

const MOST_OPTIONS = 1000;

/** Finds out the layout. `typed` are the options named with --options; where none are, the file says which there are. */
export function layoutOf(table: Table, typed: readonly string[]): Layout {
  const column = table.columns.find((name) => IN_ONE_CELL.includes(name.toLowerCase()));
  if (column !== undefined) {
    const options = typed.length > 0 ? typed : optionsIn(table, column);
    return { kind: 'list', column, options: checked(options) };
  }
  const missing = typed.find((option) => !table.columns.includes(option));
  if (missing !== undefined) throw new Refusal(`There is no column “${missing}”.`, 1);
  const named = table.columns.filter((name) => name !== '' && !ABOUT_THE_ROW.includes(name.toLowerCase()));
  return { kind: 'columns', options: checked(typed.length > 0 ? typed : named) };
}

function checked(options: readonly string[]): readonly string[] {
  if (options.length === 0)
    throw new Refusal('There are no options: name each in a column, or in a ranking.');
  if (options.length > MOST_OPTIONS)
    throw new Refusal(`There are ${options.length} options; at most ${MOST_OPTIONS} can be counted.`);
  return options;
}

// In the order of their names, so that the order of rows never matters.
function optionsIn({ rows }: Table, column: string): readonly string[] {
  const found = new Set(rows.flatMap((row) => listIn(row, column).flat()));
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * What a cell lists, best first, each inner list a level. "A > B = C" is an order with B and C level; without ">" or
 * "=", names stand between semicolons, or commas where there are none.
 */
export function listIn(row: TableRow, column: string): readonly (readonly string[])[] {
  const text = row.texts[column] ?? '';
  if (text.trim() === '') return [];
  const between = /[>=]/.test(text) ? '>' : text.includes(';') ? ';' : ',';
  const levels = text.split(between).map((level) => (between === '>' ? level.split('=') : [level]));
  const named = levels.map((level) => level.map((name) => name.trim()));
  if (between === '>' && named.flat().includes(''))
    throw new Refusal('There is nothing beside a “>” or “=” in this ranking.', row.line);
  return named.map((level) => level.filter((name) => name !== '')).filter((level) => level.length > 0);
}

/** How many people a row stands for: its `count` or `weight`, one when there is no such column. */
export function peopleBehind(row: TableRow, columns: readonly string[]): number {
  const column = columns.find((name) => ['count', 'weight'].includes(name.toLowerCase()));
  if (column === undefined) return 1;
  const count = numberIn(row, column);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new Refusal(
      `“${row.texts[column]}” in the column “${column}” should be a whole number, 0 or above.`,
      row.line,
    );
  return count;
}

/** Lots and options as they were typed: repeated, or once with commas. */
export function namesTyped(value: unknown, option: string): readonly string[] {
  const given = (Array.isArray(value) ? value : []).map(String);
  const names = (given.length === 1 ? given[0]!.split(',') : given).map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (names.includes('')) throw new Slip(`There is a name missing in --${option}.`);
  if (twice !== undefined) throw new Slip(`“${twice}” stands twice in --${option}.`);
  return names;
}
