import { stringify } from 'csv-stringify/sync';

/** A cell as a workbook keeps it. */
export type WorkbookCell = string | number | boolean | Date | null | undefined;

/** Before this moment a workbook's "date" is a time of day: days are counted from the end of 1899. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/**
 * A workbook's rows as the CSV its owner would have saved, so that both are read by the same reader: dates as
 * 12/01/2027, times as 10:30. One row stays one line, so that "line 4" is row 4 on their screen: a break within a cell
 * becomes a space.
 */
export function rowsAsCsv(rows: readonly (readonly WorkbookCell[])[]): string {
  return stringify(rows.map((row) => row.map(cellText)));
}

function cellText(cell: WorkbookCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  // Workbooks keep 15 digits: what comes after them is noise.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return cell.replace(/[\r\n]+/g, ' ');
}

// The library gives a date as the moment at which the cell's own clock would show it in UTC: no zone is involved.
function dateText(at: Date): string {
  if (Number.isNaN(at.getTime())) return '';
  // A serial is a fraction of a day: half a minute of rounding is none that anybody typed.
  const iso = new Date(Math.round(at.getTime() / 1000) * 1000).toISOString();
  const time = iso.slice(11, 16);
  if (at.getTime() < FIRST_DAY) return time;
  const day = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return time === '00:00' ? day : `${day} ${time}`;
}
