import type { TermLine, TermReading } from '../model/term-sheet/index.ts';

/** The lines of a reading by what would become of them. */
export interface WhatComesIn {
  readonly add: readonly TermLine[];
  /** Of those, the ones with a question. */
  readonly questions: number;
  /** Here already, and the sheet says something else. */
  readonly changed: readonly TermLine[];
  readonly refused: readonly TermLine[];
  readonly ignored: readonly TermLine[];
  readonly sessions: number;
}

/** Sorts the lines of a reading: new runs, runs here that differ, lines to mend, lines passed over. */
export function whatComesIn(reading: TermReading): WhatComesIn {
  const importable = reading.lines.filter((line) => line.outcome === 'ok' || line.outcome === 'question');
  const changed = importable.filter(differs);
  const add = importable.filter((line) => !differs(line));
  return {
    add,
    questions: add.filter((line) => line.outcome === 'question').length,
    changed,
    refused: reading.lines.filter((line) => line.outcome === 'refused'),
    ignored: reading.lines.filter((line) => line.outcome === 'ignored'),
    sessions: add.reduce((sum, line) => sum + line.sessions, 0),
  };
}

/** Whether a line is a run that is here already, with something changed. */
export function differs(line: TermLine): boolean {
  return line.notes.some(({ kind }) => kind === 'differs-from-term');
}
