import { oneLine, plain, quoted, saysNothing } from './cell-text.ts';
import { repeatsHeadings } from './columns.ts';
import type { Headings } from './columns.ts';
import type { Cells } from './field.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';
import type { PhysicalRow } from './physical-rows.ts';

const TOTAL = /^(?:grand |sub[- ]?)?totals?\b/i;
const LOOKS_LIKE_A_REF = /^\p{L}[\p{L}\d]*[-_/ ]?\d+$/u;

function isBlank(text: string | undefined): boolean {
  return plain(text) === '';
}

/** "MONDAYS" or "Online courses:" over a part of the table, as against a course whose other cells are still empty. */
function looksLikePartTitle(text: string): boolean {
  return text.endsWith(':') || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
}

function ofTheOnlyCell(text: string, cells: Cells): Note | null {
  const inTitle = !isBlank(cells.title);
  const inRef = !isBlank(cells.ref);
  if (inTitle && !looksLikePartTitle(text)) return null;
  if (inRef && LOOKS_LIKE_A_REF.test(text)) return null;
  if (inTitle || inRef) return note('title', `A title, not a course: ${quoted(text)}.`);
  return note('remark', `A remark, not a course: ${quoted(text)}.`);
}

/** What a row above the headings is. */
export function rowAboveHeadings(row: PhysicalRow): Note {
  const words = row.cells.map(oneLine).filter((cell) => cell !== '');
  if (words.length === 0) return note('blank', 'An empty line.');
  return note('title', `A title, not a course: ${quoted(words.join(' '))}.`);
}

/** Why a row below the headings is no run, or null when it is one and has to be understood. */
export function whyNoRun(row: PhysicalRow, cells: Cells, headings: Headings): Note | null {
  const corrected = Object.values(cells).some((cell) => !isBlank(cell));
  const filled = row.cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0 && !corrected) return note('blank', 'An empty line.');
  if (repeatsHeadings(row, headings)) return note('headings', 'The headings again.');
  if (TOTAL.test(plain(filled[0])) && saysNothing(cells.start) && saysNothing(cells.time)) {
    return note('total', `A total, not a course: ${quoted(filled.join(' '))}.`);
  }
  const known = Object.values(cells).filter((cell) => !isBlank(cell));
  if (known.length === 0) return note('remark', `A remark, not a course: ${quoted(filled.join(' '))}.`);
  return filled.length === 1 && known.length === 1 ? ofTheOnlyCell(oneLine(filled[0]), cells) : null;
}

/** What a row holds beside the columns that have a heading. */
export function cellsBeyondHeadings(row: PhysicalRow, headings: Headings): Note[] {
  const beyond = row.cells.filter((cell, index) => !isBlank(cell) && isBlank(headings.cells[index]));
  if (beyond.length === 0) return [];
  const words = beyond.map(quoted).join(', ');
  return [
    note('cells-beyond-headings', `It has ${words} in a column without a heading, which we did not use.`),
  ];
}
