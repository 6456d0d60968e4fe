import { Refusal } from '../refusal.ts';

/** People alike in everything the file says about them. */
export interface Group {
  readonly values: Readonly<Record<string, string>>;
  readonly count: number;
}

/** Only the groups whose value in a column is one of these. */
export interface Filter {
  readonly column: string;
  readonly values: readonly string[];
}

/** One table to be published: by these columns (none: a total), with a filter or without. */
export interface TableAsked {
  readonly columns: readonly string[];
  readonly filter: Filter | null;
}

export interface PublishedCell extends TableAsked {
  readonly values: Readonly<Record<string, string>>;
  /** Which groups it is the sum of. */
  readonly members: readonly number[];
}

/** Every cell of the tables, in the order of the tables and, within them, of the groups. A combination nobody lists is not a cell. */
export function publishedCells(
  groups: readonly Group[],
  tables: readonly TableAsked[],
): readonly PublishedCell[] {
  return tables.flatMap((table) => cellsOf(groups, table));
}

function cellsOf(groups: readonly Group[], { columns, filter }: TableAsked): readonly PublishedCell[] {
  const cells = new Map<string, { readonly values: Record<string, string>; readonly members: number[] }>();
  for (const [index, { values }] of groups.entries()) {
    if (filter && !filter.values.includes(values[filter.column]!)) continue;
    const key = JSON.stringify(columns.map((column) => values[column]));
    const cell = cells.get(key) ?? {
      values: Object.fromEntries(columns.map((column) => [column, values[column]!])),
      members: [],
    };
    cell.members.push(index);
    cells.set(key, cell);
  }
  if (filter && cells.size === 0)
    throw new Refusal(
      `Nobody has ${filter.values.map((value) => `“${value}”`).join(' or ')} in “${filter.column}”.`,
    );
  return [...cells.values()].map((cell) => ({ ...cell, columns, filter }));
}

/** All tables there can be by some columns: the total, each alone, each with each other, and so on. */
export function everyTable(columns: readonly string[]): readonly (readonly string[])[] {
  const some = columns.reduce<readonly (readonly string[])[]>(
    (found, column) => [...found, ...found.map((list) => [...list, column])],
    [[]],
  );
  return some.toSorted((a, b) => a.length - b.length);
}
