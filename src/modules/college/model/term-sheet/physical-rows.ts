import { parse } from 'csv-parse/sync';

/** One record of the file: its cells as typed, and the physical line (from 1) where it begins. */
export type PhysicalRow = {
  line: number;
  cells: string[];
  /** A quotation mark opens here and is never closed, so we read this one line without it. */
  quoteNotClosed?: boolean;
};

export type Delimiter = ',' | ';' | '\t';

type Parsed = { cells: string[]; end: number };

const NEWLINE = 10;
const RETURN = 13;
/** After so many broken quotation marks we stop believing in them for the rest of the file. */
const MOST_RESCUES = 50;
const FEWEST_SWALLOWED_CELLS = 8;

const TOLERANT = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
};

/** The ways a quotation mark can spoil a record; anything else is our own mistake and is thrown. */
const QUOTE_TROUBLES = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
]);

function isQuoteTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && QUOTE_TROUBLES.has(String(error.code));
}

/** Parses as far as the quotation marks allow; what was read before the trouble is kept. */
function parseUntilTrouble(bytes: Buffer, delimiter: Delimiter, quote: '"' | false): Parsed[] {
  const records: Parsed[] = [];
  const keep = (cells: string[], { bytes: end }: { bytes: number }) => {
    records.push({ cells, end });
    return null;
  };
  try {
    parse(bytes, { ...TOLERANT, delimiter, quote, on_record: keep });
  } catch (error) {
    if (!isQuoteTrouble(error)) throw error;
  }
  return records;
}

/**
 * The tolerant parser takes a cell that opens with a quotation mark and never properly closes as plain text, line
 * ends and all. Such a cell has run into the lines below it; the strict parser tells it from an honest one.
 */
function runsOn(cells: readonly string[], record: Buffer, delimiter: Delimiter): boolean {
  if (!cells.some((cell) => cell.startsWith('"') && /[\r\n]/.test(cell))) return false;
  try {
    parse(record, { ...TOLERANT, relax_quotes: false, delimiter });
    return false;
  } catch (error) {
    if (isQuoteTrouble(error)) return true;
    throw error;
  }
}

function usualWidth(records: readonly Parsed[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** A cell that holds whole lines of the table began with a quotation mark nobody closed. */
function swallowsLines(cells: readonly string[], delimiter: Delimiter, width: number): boolean {
  const most = Math.max(FEWEST_SWALLOWED_CELLS, width) - 1;
  return cells.some(
    (cell) =>
      /[\r\n]/.test(cell) && cell.split(/\r\n?|\n/).some((part) => part.split(delimiter).length > most),
  );
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at++;
  if (bytes[at] === RETURN && bytes[at + 1] === NEWLINE) at++;
  return Math.min(at + 1, bytes.length);
}

function lineBreaks(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === NEWLINE || (bytes[at] === RETURN && bytes[at + 1] !== NEWLINE)) count++;
  }
  return count;
}

/** Walks the records in order, counting the file's own lines as it goes. */
class RowCollector {
  readonly rows: PhysicalRow[] = [];
  readonly bytes: Buffer;
  at = 0;
  line = 1;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  take(cells: string[], end: number, quoteNotClosed: boolean): void {
    this.rows.push(quoteNotClosed ? { line: this.line, cells, quoteNotClosed } : { line: this.line, cells });
    this.line += lineBreaks(this.bytes, this.at, end);
    this.at = end;
  }
}

/** Takes whole records until the end, or until one that a broken quotation mark spoils. */
function takeSoundRecords(into: RowCollector, delimiter: Delimiter): void {
  const start = into.at;
  const records = parseUntilTrouble(into.bytes.subarray(start), delimiter, '"');
  const width = usualWidth(records);
  for (const { cells, end } of records) {
    const record = into.bytes.subarray(into.at, start + end);
    if (runsOn(cells, record, delimiter) || swallowsLines(cells, delimiter, width)) return;
    into.take(cells, start + end, false);
  }
}

function takeWithoutQuotes(into: RowCollector, to: number, delimiter: Delimiter): void {
  const start = into.at;
  for (const { cells, end } of parseUntilTrouble(into.bytes.subarray(start, to), delimiter, false)) {
    into.take(cells, start + end, true);
  }
}

/**
 * The records of a CSV text with the physical line each begins on. Uneven widths, stray quotation marks and mixed
 * line ends are taken as they come; a quotation mark that is never closed costs its own line only. Never throws.
 */
export function physicalRows(text: string, delimiter: Delimiter): PhysicalRow[] {
  const rows = new RowCollector(Buffer.from(text, 'utf8'));
  for (let rescue = 0; rows.at < rows.bytes.length; rescue++) {
    takeSoundRecords(rows, delimiter);
    if (rows.at >= rows.bytes.length) break;
    const to = rescue < MOST_RESCUES ? endOfLine(rows.bytes, rows.at) : rows.bytes.length;
    takeWithoutQuotes(rows, to, delimiter);
  }
  return rows.rows;
}
