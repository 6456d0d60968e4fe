import { findHeadings, fieldsNamed } from './columns.ts';
import type { ColumnMapping } from './columns.ts';
import { physicalRows } from './physical-rows.ts';
import type { Delimiter } from './physical-rows.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** Headings stand near the top; looking further costs time and finds nothing. */
const SEARCHED_CHARACTERS = 40_000;

function fieldsWith(delimiter: Delimiter, text: string, mapping: ColumnMapping): number {
  const headings = findHeadings(physicalRows(text, delimiter), mapping);
  return headings ? fieldsNamed(headings) : 0;
}

/** What parts the cells: what the sheet says itself ("sep=;"), else the mark under which most headings make sense. */
export function findDelimiter(text: string, mapping: ColumnMapping = {}): Delimiter {
  const said = /^"?sep=([,;\t])"?\s*(?:\r|\n|$)/i.exec(text)?.[1];
  if (said) return said as Delimiter;
  const start = text.slice(0, SEARCHED_CHARACTERS);
  const named = DELIMITERS.map((delimiter) => ({ delimiter, fields: fieldsWith(delimiter, start, mapping) }));
  return named.reduce((best, each) => (each.fields > best.fields ? each : best)).delimiter;
}
