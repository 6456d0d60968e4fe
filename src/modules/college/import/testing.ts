import { parse } from 'csv-parse/sync';
import writeWorkbook from 'write-excel-file/node';

type Cell =
  | { value: string }
  | { value: number; type: typeof Number }
  | { value: Date; type: typeof Date; format: string }
  | null;

/** One row of a workbook. */
export type WorkbookRow = readonly Cell[];

/** A cell as Excel keeps what somebody types: a date there is as a serial, a count as a number, the rest as text. */
function typed(text: string): Cell {
  if (text === '') return null;
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const date = day ? new Date(`${year}-${month}-${day}T00:00:00Z`) : null;
  // Excel leaves 31/02/2027 as the words it is.
  if (date?.getUTCDate() === Number(day)) return { value: date, type: Date, format: 'dd/mm/yyyy' };
  return /^[1-9]\d{0,3}$/.test(text) ? { value: Number(text), type: Number } : { value: text };
}

/** The rows of a sheet saved as CSV, as Excel would keep them. */
export function cellsOf(csv: Buffer | string): WorkbookRow[] {
  return (parse(csv, { bom: true, relaxColumnCount: true, skipEmptyLines: false }) as string[][]).map((row) =>
    row.map(typed),
  );
}

/** A real Excel workbook. */
export async function aWorkbook(
  sheets: readonly { readonly sheet: string; readonly data: readonly WorkbookRow[] }[],
): Promise<Buffer> {
  return writeWorkbook(
    sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => [...row]) })),
  ).toBuffer();
}
