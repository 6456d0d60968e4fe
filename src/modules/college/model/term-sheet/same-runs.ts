import { plain } from './cell-text.ts';
import type { Cells } from './field.ts';
import { note } from './note.ts';
import type { Note } from './note.ts';

export type NamedLine = { line: number; ref: string | null; fields: Cells };

/** A reference made comparable: "slp-01 " is SLP-01. */
export function refKey(ref: string): string {
  return plain(ref).toUpperCase();
}

function sameCells(a: Cells, b: Cells): boolean {
  return (['title', 'start', 'time'] as const).every((field) => plain(a[field]) === plain(b[field]));
}

function repeatNote(earlier: NamedLine, later: NamedLine): Note {
  if (sameCells(earlier.fields, later.fields)) {
    return note(
      'same-run-twice',
      `${later.ref!} is on line ${earlier.line} already: the same run twice.`,
      'ref',
    );
  }
  const sentence = `The reference ${later.ref!} is on line ${earlier.line} already. If this is another run, give it another reference.`;
  return note('same-run-twice', sentence, 'ref');
}

/** For each line whose reference an earlier line has, why it is refused. */
export function sameRuns(lines: readonly NamedLine[]): Map<number, Note> {
  const first = new Map<string, NamedLine>();
  const notes = new Map<number, Note>();
  for (const line of lines) {
    if (line.ref === null) continue;
    const earlier = first.get(refKey(line.ref));
    if (earlier) notes.set(line.line, repeatNote(earlier, line));
    else first.set(refKey(line.ref), line);
  }
  return notes;
}
