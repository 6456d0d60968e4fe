import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { CsvError, Info } from 'csv-parse/sync';
import { Refusal } from '#numbers/refusal.ts';

/** One record of a CSV file: its texts by column, and the line it begins on (from 1; the headings are line 1). */
export interface TableRow {
  readonly line: number;
  readonly texts: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const LARGEST = 256 * 1024 * 1024;

/**
 * Reads a CSV file whose first line names the columns. Refuses, in a sentence, a file that is not there, cannot be
 * read as CSV, has no rows, or names a column twice; and one without the columns that are `needed`.
 */
export async function readTable(path: string, needed: readonly string[] = []): Promise<Table> {
  const table = tableOf(await textOf(path));
  for (const column of needed)
    if (!table.columns.includes(column))
      throw new Refusal(
        `There is no column “${column}”. The columns are: ${table.columns.map((name) => `“${name}”`).join(', ')}.`,
        1,
      );
  if (table.rows.length === 0) throw new Refusal('There are no rows under the headings.');
  return table;
}

/** A number in a cell, or a Refusal that names the line, the column and what stands there. */
export function numberIn(row: TableRow, column: string): number {
  const text = row.texts[column]?.trim() ?? '';
  if (text === '') throw new Refusal(`There is nothing in the column “${column}”.`, row.line);
  const value = Number(text);
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) || !Number.isFinite(value))
    throw new Refusal(`“${shortened(text)}” in the column “${column}” is not a number.`, row.line);
  return value;
}

/** The same where an empty cell means "not known". */
export function numberOrNothing(row: TableRow, column: string): number | null {
  return (row.texts[column]?.trim() ?? '') === '' ? null : numberIn(row, column);
}

export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The text of a file, or a Refusal that says why it could not be read. */
export async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > LARGEST) throw new Refusal(`The file ${path} is larger than 256 MB.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof TypeError)
      throw new Refusal(`The file ${path} is not plain text (UTF-8): save it as CSV UTF-8.`);
    throw new Refusal(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function tableOf(text: string): Table {
  const records = recordsOf(text);
  const [headings, ...rest] = records;
  if (!headings) throw new Refusal('The file is empty.');
  const columns = headings.record.map((name) => name.trim());
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new Refusal(`The column “${twice}” stands there twice.`, 1);
  return { columns, rows: rest.map((row) => rowOf(columns, row)) };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

function recordsOf(text: string): readonly Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw new Refusal('The file cannot be read as CSV: is a quotation mark left open?', lines ?? null);
  }
}

function rowOf(columns: readonly string[], { record, info }: Parsed): TableRow {
  const line = info.lines - record.join('').split('\n').length + 1;
  if (record.length > columns.length && record.slice(columns.length).some((cell) => cell.trim() !== ''))
    throw new Refusal(`There are ${record.length} cells here and only ${columns.length} headings.`, line);
  return { line, texts: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ''])) };
}
