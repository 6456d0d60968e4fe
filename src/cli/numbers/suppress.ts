import { protect } from '#numbers/suppression/protect.ts';
import type { Filter, Group, PublishedCell, TableAsked } from '#numbers/suppression/published-tables.ts';
import { everyTable, publishedCells } from '#numbers/suppression/published-tables.ts';
import { USUAL } from '#numbers/suppression/small-number-rule.ts';
import type { Rule } from '#numbers/suppression/small-number-rule.ts';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../slip.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import type { Table } from './read-table.ts';
import { numberIn, readTable } from './read-table.ts';
import { suppressWords } from './suppress-words.ts';
import { fileTyped, textTyped, textsTyped, wholeTyped } from './typed-values.ts';

const MOST_COLUMNS = 4;

/** `alongside numbers suppress FILE`. */
export const suppress: NumbersCommand = {
  usage: 'alongside numbers suppress FILE [--table COLUMNS...] [--filter COLUMN=VALUES...] [OPTION...]',
  summary:
    'Make counts of people safe to publish: small numbers hidden, others rounded, all tables protected together.',
  options: {
    table: { type: 'string', multiple: true },
    filter: { type: 'string', multiple: true },
    count: { type: 'string' },
    small: { type: 'string' },
    nearest: { type: 'string' },
    'at-least': { type: 'string' },
  },
  explained: [
    '--table A,B        a table by these columns (repeatable); "all" is the total. Without it: every table there can be',
    '--filter A=x|y     every table once more, of those with x or y in column A only (repeatable)',
    '--count COLUMN     the column with the number of people (count); a file without one has a row for each person',
    `--small N          counts from 1 to N are hidden (${USUAL.small})`,
    `--nearest N        other counts are rounded to the nearest N (${USUAL.nearest}); 1 leaves them as they are`,
    `--at-least N       how many different numbers a hidden count must still be able to be (${USUAL.atLeast})`,
    '',
    'FILE is CSV: every column but the count says something about people (college, age group, ...). Rows alike are added.',
    '"*" is a number from 1 to the small one; "-" is any number, held back because a hidden one could be worked out',
    'from it; 0 is nobody. A combination that is not in the file is nobody too, and not listed. Publish only what is asked for here, together: a',
    'table published elsewhere, or at another time, is not known to the protection.',
    '',
    'JSON: rule {small, nearest, atLeast}, cells[] {table[], filter, values {column: value}, shown} where shown is a number,',
    '"*" or "-" and filter is null or the text typed; hidden and heldBack (how many cells are "*" and "-").',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const file = fileTyped(typed, suppress.usage);
  const rule = ruleTyped(typed);
  const counted = textTyped(typed, 'count');
  const table = await readTable(file, counted === null ? [] : [counted]);
  const count = counted ?? (table.columns.includes('count') ? 'count' : null);
  const columns = table.columns.filter((column) => column !== count && column !== '');
  if (columns.length === 0) throw new Refusal('There is no column that says anything about people.', 1);
  const tables = tablesTyped(typed, columns);
  const cells = protectedCells(groupsIn(table, columns, count), tables, rule);
  const json = cells.map(({ columns, filter, values, shown }) => ({
    table: columns,
    filter: filterText(filter),
    values,
    shown,
  }));
  const hidden = json.filter(({ shown }) => shown === '*').length;
  const heldBack = json.filter(({ shown }) => shown === '-').length;
  return {
    text: suppressWords(json, rule, { hidden, heldBack }),
    json: { rule, cells: json, hidden, heldBack },
  };
}

/** Protected in the order of their values, so that the order of rows never matters; listed in the order of the file. */
function protectedCells(groups: readonly Group[], tables: readonly TableAsked[], rule: Rule) {
  const keys = groups.map(({ values }) => JSON.stringify(values));
  const order = [...groups.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
  const sorted = order.map((at) => groups[at]!);
  const cells = publishedCells(sorted, tables);
  const counts = sorted.map(({ count }) => count);
  const shown = protect(
    counts,
    cells.map(({ members }) => members),
    rule,
  );
  const place = ({ columns, filter, members }: PublishedCell) => ({
    table: tables.findIndex((table) => table.columns === columns && table.filter === filter),
    first: members.reduce((least, member) => Math.min(least, order[member]!), Infinity),
  });
  return cells
    .map((cell, at) => ({ ...cell, shown: shown[at]!, ...place(cell) }))
    .sort((a, b) => a.table - b.table || a.first - b.first);
}

function ruleTyped(typed: Typed): Rule {
  const small = wholeTyped(typed, 'small', 2, 1000) ?? USUAL.small;
  const nearest = wholeTyped(typed, 'nearest', 1, 1000) ?? USUAL.nearest;
  const atLeast = wholeTyped(typed, 'at-least', 2, 20) ?? Math.min(USUAL.atLeast, small);
  return { small, nearest, atLeast };
}

function groupsIn({ rows }: Table, columns: readonly string[], count: string | null): readonly Group[] {
  const groups = new Map<string, { readonly values: Record<string, string>; count: number }>();
  for (const row of rows) {
    const values = Object.fromEntries(columns.map((column) => [column, (row.texts[column] ?? '').trim()]));
    const people = count === null ? 1 : numberIn(row, count);
    if (!Number.isInteger(people) || people < 0 || people > 1e9)
      throw new Refusal(
        `“${row.texts[count!]}” in the column “${count}” should be a number of people, 0 or above.`,
        row.line,
      );
    const key = JSON.stringify(values);
    const known = groups.get(key);
    if (known) known.count += people;
    else groups.set(key, { values, count: people });
  }
  return [...groups.values()];
}

function tablesTyped(typed: Typed, columns: readonly string[]): readonly TableAsked[] {
  const filters = [null, ...textsTyped(typed, 'filter').map((text) => filterTyped(text, columns))];
  const asked = textsTyped(typed, 'table').map((text) => columnsTyped(text, columns));
  if (asked.length === 0 && columns.length > MOST_COLUMNS)
    throw new Slip(
      `With ${columns.length} columns, say which tables are to be published: --table A,B (repeatable).`,
    );
  const tables = asked.length > 0 ? asked : everyTable(columns);
  return filters.flatMap((filter) => tables.map((columns) => ({ columns, filter })));
}

function columnsTyped(text: string, columns: readonly string[]): readonly string[] {
  if (text === 'all') return [];
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) checkColumn(name, columns);
  return [...new Set(names)];
}

function checkColumn(name: string, columns: readonly string[]): void {
  if (!columns.includes(name))
    throw new Refusal(
      `There is no column “${name}”. The columns are: ${columns.map((one) => `“${one}”`).join(', ')}.`,
      1,
    );
}

function filterTyped(text: string, columns: readonly string[]): Filter {
  const at = text.indexOf('=');
  if (at < 1)
    throw new Slip(`--filter should be a column and its values, such as age=16-24|25-34, not “${text}”.`);
  const column = text.slice(0, at).trim();
  checkColumn(column, columns);
  return {
    column,
    values: text
      .slice(at + 1)
      .split('|')
      .map((value) => value.trim()),
  };
}

function filterText(filter: Filter | null): string | null {
  return filter && `${filter.column}=${filter.values.join('|')}`;
}
