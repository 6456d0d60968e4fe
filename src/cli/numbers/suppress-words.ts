import type { Rule, Shown } from '#numbers/suppression/small-number-rule.ts';
import { asColumns } from './as-columns.ts';

export interface CellShown {
  readonly table: readonly string[];
  readonly filter: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly shown: Shown;
}

interface Hidden {
  readonly hidden: number;
  readonly heldBack: number;
}

/** Every table as it may be published, and what its marks mean. */
export function suppressWords(cells: readonly CellShown[], rule: Rule, { hidden, heldBack }: Hidden): string {
  const tables = Map.groupBy(cells, ({ table, filter }) => JSON.stringify([table, filter]));
  return [
    `${cells.length} cells: ${hidden} hidden, ${heldBack} held back to protect them.`,
    `“*” is a number from 1 to ${rule.small}.${rule.nearest > 1 ? ` Others are to the nearest ${rule.nearest}.` : ''}${heldBack > 0 ? ' “-” is held back: it would give a hidden number away.' : ''}`,
    `Every hidden number could be at least ${rule.atLeast} different ones, for anybody who has all these tables.`,
    ...[...tables.values()].flatMap((table) => ['', ...tableText(table)]),
  ].join('\n');
}

function tableText(cells: readonly CellShown[]): readonly string[] {
  const { table, filter } = cells[0]!;
  const name = `${table.length === 0 ? 'Total' : `By ${table.join(' and ')}`}${filter === null ? '' : `, where ${filter}`}`;
  const rows = cells.map(({ values, shown }) => [...table.map((column) => values[column]!), String(shown)]);
  return [name, asColumns([...table, 'people'], rows)];
}
