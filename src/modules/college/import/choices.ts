import { z } from 'zod';
import { ALL_FIELDS } from '../model/term-sheet/index.ts';
import type { Cells, Field } from '../model/term-sheet/index.ts';

const fields = ALL_FIELDS as [Field, ...Field[]];
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.object({ name: z.string(), from: day, to: day });

/** What a person has said about a sheet so far. Kept as JSON beside it, and read back through this shape. */
const choicesShape = z.object({
  /** Heading → what the column means; null: not used. */
  mapping: z.record(z.string(), z.enum(fields).nullable()).default({}),
  /** The term as a person wrote it; null while it is only proposed. */
  term: z.object({ name: z.string(), startsOn: day, endsOn: day }).nullable().default(null),
  /** Closed days as a person confirmed them; null while they are only proposed. */
  closedPeriods: z.array(period).nullable().default(null),
  /** Line → cells typed in the page in place of the sheet's. */
  corrections: z
    .record(z.string().regex(/^\d{1,7}$/), z.partialRecord(z.enum(fields), z.string()))
    .default({}),
  leaveOut: z.array(z.number().int()).default([]),
  /** For a name that several people here have: who is meant, or that it is somebody new. */
  people: z.record(z.string(), z.string()).default({}),
  /** For a name that stands in both tutor columns: one person, or two of one name. */
  twoRoles: z.record(z.string(), z.enum(['one', 'two'])).default({}),
  /** Whether the tutors of each run are asked if they shaped its course. */
  designers: z.enum(['tutors', 'nobody']).default('tutors'),
});

export type ImportChoices = z.output<typeof choicesShape>;

/** Nothing said yet. */
export function noChoices(): ImportChoices {
  return choicesShape.parse({});
}

/** The choices as they were kept. */
export function choicesFrom(kept: unknown): ImportChoices {
  return choicesShape.parse(kept);
}

/** The cells of one line that were typed in the page. */
export function correctionsOf(choices: ImportChoices, line: number): Cells {
  return choices.corrections[String(line)] ?? {};
}

export interface LineMend {
  readonly line: number;
  /** Cells as typed in the page: all of them, changed or not. */
  readonly cells: Cells;
  readonly leaveOut?: boolean;
}

/** The choices with lines mended. Only cells that differ from what stood there become corrections. */
export function withMends(
  choices: ImportChoices,
  mends: readonly LineMend[],
  standing: (line: number) => Cells,
): ImportChoices {
  const corrections = { ...choices.corrections };
  const leaveOut = new Set(choices.leaveOut);
  for (const mend of mends) {
    const changed = changedCells(mend.cells, standing(mend.line));
    const all = { ...corrections[String(mend.line)], ...changed };
    if (Object.keys(all).length > 0) corrections[String(mend.line)] = all;
    if (mend.leaveOut === true) leaveOut.add(mend.line);
    if (mend.leaveOut === false) leaveOut.delete(mend.line);
  }
  return { ...choices, corrections, leaveOut: [...leaveOut].sort((a, b) => a - b) };
}

/** The choices with one line as the sheet has it. */
export function asInSheet(choices: ImportChoices, line: number): ImportChoices {
  const { [String(line)]: _gone, ...corrections } = choices.corrections;
  return { ...choices, corrections, leaveOut: choices.leaveOut.filter((each) => each !== line) };
}

function changedCells(typed: Cells, standing: Cells): Cells {
  const fieldsTyped = Object.keys(typed) as Field[];
  return Object.fromEntries(
    fieldsTyped
      .filter((field) => asTyped(typed[field]) !== asTyped(standing[field]))
      .map((field) => [field, typed[field]!]),
  );
}

// A form trims, and writes line ends its own way: neither is a change somebody made.
function asTyped(text: string | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim();
}
