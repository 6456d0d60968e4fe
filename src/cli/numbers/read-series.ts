import type { DatedValue } from '#numbers/dated-value.ts';
import { Refusal } from '#numbers/refusal.ts';
import { isoDate } from './iso-date.ts';
import { numberIn, readTable, shortened } from './read-table.ts';
import type { TableRow } from './read-table.ts';

/** The points of a CSV file with the columns "date" and "value". Refuses, with the line, what is not a point. */
export async function readSeries(path: string): Promise<readonly DatedValue[]> {
  const { rows } = await readTable(path, ['date', 'value']);
  const dates = datesOf(rows);
  return rows.map((row, at) => ({ date: dates[at]!, value: numberIn(row, 'value') }));
}

/** The dates of the rows, each once; refuses, with the line, one that is not a date, is written twice, or mixes months with days. */
export function datesOf(rows: readonly TableRow[]): readonly string[] {
  const lines = new Map<string, number>();
  const dates = rows.map((row) => {
    const date = dateIn(row);
    const before = lines.get(date);
    if (before !== undefined)
      throw new Refusal(
        `${date} stands there twice: on line ${before} too. A chart has one point for each date.`,
        row.line,
      );
    lines.set(date, row.line);
    return date;
  });
  const other = dates.findIndex((date) => date.length !== dates[0]!.length);
  if (other !== -1)
    throw new Refusal(
      'Some dates are months and some are days: write them all in one way.',
      rows[other]!.line,
    );
  return dates;
}

function dateIn(row: TableRow): string {
  const text = row.texts['date']?.trim() ?? '';
  if (text === '') throw new Refusal('There is nothing in the column “date”.', row.line);
  const date = isoDate(text);
  if (date === null)
    throw new Refusal(
      `“${shortened(text)}” is not a date. Write it as 2026-03-31, 2026-03 or 31/03/2026.`,
      row.line,
    );
  return date;
}
