import { cpus, totalmem } from 'node:os';
import type { Line } from './figure.ts';

/** The lines as a table of plain text. */
export function asTable(lines: readonly Line[]): string {
  const rows = [
    ['Figure', 'Promise', 'Measured', ''],
    ...lines.map((line) => [line.figure, line.promise, line.measured, verdict(line)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return lines_(rows, widths, [undefined, ...lines.map(({ note }) => note)]).join('\n');
}

function lines_(
  rows: readonly string[][],
  widths: readonly number[],
  notes: readonly (string | undefined)[],
): string[] {
  return rows.map((row, index) =>
    [...row.map((cell, column) => cell.padEnd(widths[column]!)), notes[index] ?? ''].join('  ').trimEnd(),
  );
}

function verdict({ held }: Line): string {
  if (held === null) return '';
  return held ? 'held' : 'falls short';
}

/** What it was measured on. */
export function machine(): string {
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'a processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}
