import { ALL_FIELDS, FIELDS } from './field.ts';
import type { Cells, Field } from './field.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';

/** How long each cell may be, in characters; a cell not listed may have 300. */
const LONGEST: Partial<Record<Field, number>> = {
  ref: 40,
  title: 200,
  about: 5000,
  notes: 5000,
  access: 2000,
  venue: 120,
  room: 120,
};
const USUAL_LONGEST = 300;
const LONGEST_UNDERSTOOD = 6000;
/** Signs no keyboard makes; tabs and line ends are fine. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
const LOST_LETTER = '\uFFFD';

/** Where several lines and commas are at home. */
const LONG_TEXTS: ReadonlySet<Field> = new Set(['about', 'notes', 'access']);

/** A short cell that holds line ends and commas has swallowed the line below it. */
function hasRunOn(field: Field, text: string): boolean {
  return !LONG_TEXTS.has(field) && /[\r\n]/.test(text) && (text.match(/[,;\t]/g) ?? []).length > 2;
}

function troublesOf(field: Field, text: string): Note[] {
  const longest = LONGEST[field] ?? USUAL_LONGEST;
  const name = FIELDS[field];
  const notes: Note[] = [];
  if (text.length > longest) {
    notes.push(
      note(
        'text-too-long',
        `The ${name} is ${text.length} characters long. It can be ${longest} at most.`,
        field,
      ),
    );
  }
  if (CONTROL.test(text))
    notes.push(
      note('control-characters', `The ${name} holds signs that cannot be shown. Type it again.`, field),
    );
  if (text.includes(LOST_LETTER) || !text.isWellFormed()) {
    notes.push(
      note(
        'letters-lost',
        `Some letters of the ${name} were lost when the sheet was saved. Is it right?`,
        field,
      ),
    );
  }
  if (hasRunOn(field, text)) {
    const sentence = `The ${name} holds more than one line of the sheet. Is a quotation mark missing?`;
    notes.push(note('quote-not-closed', sentence, field));
  }
  return notes;
}

/** The cells cut where no honest text goes on: what lies beyond is refused, and need not be understood. */
export function withinReason(cells: Cells): Cells {
  const cut = Object.entries(cells).map(([field, text]) => [field, text.slice(0, LONGEST_UNDERSTOOD)]);
  return Object.fromEntries(cut);
}

/** What is wrong with the text of a line's cells, whatever they mean. */
export function textTroubles(cells: Cells): Note[] {
  return ALL_FIELDS.flatMap((field) => troublesOf(field, cells[field] ?? ''));
}
