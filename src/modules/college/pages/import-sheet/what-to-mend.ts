import { NOTE_OUTCOME } from '../../model/term-sheet/index.ts';
import type { Field, Note, TermLine } from '../../model/term-sheet/index.ts';

/** Fields that are looked at together: a date and the day of the week it should be. */
const BESIDE: Partial<Record<Note['kind'], readonly Field[]>> = {
  'weekday-mismatch': ['day', 'start'],
  'finish-before-start': ['start', 'finish'],
  'too-many-sessions': ['start', 'finish', 'weeks'],
  'no-sessions': ['start', 'finish', 'notes'],
  'weeks-needed': ['weeks', 'finish'],
};

export interface CellToMend {
  readonly field: Field;
  readonly error?: string;
}

/** The cells of a refused line that somebody has to look at, each with what is wrong. */
export function whatToMend(line: TermLine): CellToMend[] {
  const refusals = line.notes.filter(({ kind }) => NOTE_OUTCOME[kind] === 'refused');
  const fields = new Set(
    refusals.flatMap((note) => [...(BESIDE[note.kind] ?? []), ...(note.field ? [note.field] : [])]),
  );
  return [...fields].map((field) => {
    const said = refusals.filter((note) => note.field === field).map(({ sentence }) => sentence);
    return said.length > 0 ? { field, error: said.join(' ') } : { field };
  });
}

/** What is wrong with a line as a whole, by no field. */
export function wrongWithTheLine(line: TermLine): string[] {
  return line.notes
    .filter((note) => NOTE_OUTCOME[note.kind] === 'refused' && !note.field)
    .map(({ sentence }) => sentence);
}
