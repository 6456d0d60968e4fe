import { z } from 'zod';
import { optionalText, tick, wholeNumber } from '#platform/http/fields.ts';
import type { Typed } from '#platform/http/form.ts';
import { ALL_FIELDS } from '../../model/term-sheet/index.ts';
import type { Cells, Field } from '../../model/term-sheet/index.ts';
import type { LineMend } from '../../import/choices.ts';

/** The most of one cell that a page shows and takes back. */
export const LONGEST_SHOWN = 5_000;

export const SHOWS = ['refused', 'questions', 'ok', 'ignored'] as const;
export type Show = (typeof SHOWS)[number];

/** What every form about an import carries: the version the person was looking at. */
export const versionField = wholeNumber('This form is not whole. Open the page again', 1, 999_999_999);

const CELL = /^c-(\d{1,7})-([a-zA-Z]+)$/;
const OUT = /^out-(\d{1,7})$/;

export const cellName = (line: number, field: Field): string => `c-${line}-${field}`;
export const outName = (line: number): string => `out-${line}`;

/** The form with cells of many lines: its shape is the cells that were sent, as far as they are cells of ours. */
export function mendsForm(typed: Typed) {
  const cells = Object.keys(typed).filter((name) => cellOf(name) !== null);
  const outs = Object.keys(typed).filter((name) => OUT.test(name));
  return z.object({
    version: versionField,
    show: z.enum(SHOWS),
    page: wholeNumber('This form is not whole. Open the page again', 1, 9_999),
    ...Object.fromEntries(cells.map((name) => [name, optionalText(20_000)])),
    ...Object.fromEntries(outs.map((name) => [name, tick()])),
  });
}

function cellOf(name: string): { line: number; field: Field } | null {
  const match = CELL.exec(name);
  const field = ALL_FIELDS.find((each) => each === match?.[2]);
  return match && field ? { line: Number(match[1]), field } : null;
}

/** The mends a form holds, line by line. */
export function mendsFrom(values: Readonly<Record<string, unknown>>): LineMend[] {
  const byLine = new Map<number, { cells: Cells; leaveOut: boolean }>();
  const at = (line: number) => {
    const known = byLine.get(line) ?? { cells: {}, leaveOut: false };
    byLine.set(line, known);
    return known;
  };
  for (const [name, value] of Object.entries(values)) {
    const cell = cellOf(name);
    if (cell && typeof value === 'string') at(cell.line).cells[cell.field] = value;
    const out = OUT.exec(name);
    if (out && value === true) at(Number(out[1])).leaveOut = true;
  }
  return [...byLine].map(([line, { cells, leaveOut }]) => ({
    line,
    cells,
    ...(leaveOut ? { leaveOut } : {}),
  }));
}
