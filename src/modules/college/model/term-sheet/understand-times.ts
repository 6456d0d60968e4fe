import type { Cells, Field } from './field.ts';
import { quoted, saysNothing } from './cell-text.ts';
import { note } from './note.ts';
import type { NoteKind, Reading } from './note.ts';
import { readTimes } from './read-times.ts';
import type { TimesReading } from './read-times.ts';

export type StartAndEnd = { start: string; end: string };

type Typed = { text: string; field: Field };

/** One cell with both, or one cell each. */
function typedTimes(cells: Cells): Typed | null {
  if (!saysNothing(cells.time)) {
    const alone = !/[-‐-―−]|\bto\b|\bunti?l\b/i.test(cells.time!) && !saysNothing(cells.endTime);
    return { text: alone ? `${cells.time!} - ${cells.endTime!}` : cells.time!, field: 'time' };
  }
  if (saysNothing(cells.startTime)) return null;
  return {
    text: saysNothing(cells.endTime) ? cells.startTime! : `${cells.startTime!} - ${cells.endTime!}`,
    field: 'startTime',
  };
}

const REFUSALS: Record<
  Extract<TimesReading, { ok: false }>['why'],
  { kind: NoteKind; say: (text: string) => string }
> = {
  'not-understood': {
    kind: 'time-not-understood',
    say: (text) => `We could not read a start and an end in ${quoted(text)}. Write them like 10am - 12.30pm.`,
  },
  'no-end': {
    kind: 'time-without-end',
    say: (text) => `${quoted(text)} says when it starts, and not when it ends.`,
  },
  'ends-before-starts': {
    kind: 'ends-before-starts',
    say: (text) => `${quoted(text)} ends before it starts.`,
  },
};

/** The local start and end of every session of the line. */
export function understandTimes(cells: Cells): Reading<StartAndEnd> {
  const typed = typedTimes(cells);
  if (!typed) return { value: null, notes: [note('time-missing', 'It has no time.', 'time')] };
  const read = readTimes(typed.text);
  if (!read.ok)
    return {
      value: null,
      notes: [note(REFUSALS[read.why].kind, REFUSALS[read.why].say(typed.text), typed.field)],
    };
  const { start, end } = read;
  const notes = [];
  if (read.guessed)
    notes.push(
      note(
        'time-guessed',
        `We read ${quoted(typed.text)} as ${start} to ${end}. Is that right?`,
        typed.field,
      ),
    );
  if (read.unusual)
    notes.push(note('unusual-time', `It runs from ${start} to ${end}. Is that right?`, typed.field));
  return { value: { start, end }, notes };
}
