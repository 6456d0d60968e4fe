import type { ColumnMapping } from './columns.ts';
import type { Clash } from './find-clashes.ts';
import type { ClosedPeriod } from './closed-periods.ts';
import type { Cells, Field } from './field.ts';
import type { NameInTwoRoles } from './names-in-two-roles.ts';
import type { Note, Outcome } from './note.ts';
import type { Delimiter } from './physical-rows.ts';
import type { UnderstoodRun } from './understand-run.ts';

/** What a person has said about a sheet since it was first read. */
export type TermSheetOptions = {
  /** Heading text → what it means; null means "do not use this column". */
  mapping?: ColumnMapping;
  /** Closed periods a person confirmed, in place of those the sheet proposes. */
  closedPeriods?: readonly ClosedPeriod[];
  /** Physical line → cells typed in the page in place of the sheet's. */
  corrections?: Readonly<Record<number, Partial<Record<Field, string>>>>;
  /** Physical lines a person chose to leave out. */
  leaveOut?: readonly number[];
};

/** One record of the file and what it comes to. */
export type TermLine = {
  /** The physical line, from 1, where the record starts. */
  line: number;
  ref: string | null;
  outcome: Outcome;
  /** The sentences of `notes`. */
  reasons: string[];
  notes: Note[];
  /** How many sessions importing this line would make: none when refused or ignored. */
  sessions: number;
  /** Each cell by its meaning, as typed in the sheet or corrected in the page. */
  fields: Cells;
  /** The fields that hold a correction. */
  corrected: Field[];
  understood: UnderstoodRun | null;
};

/** Why a whole sheet cannot be read, and what to do about it. */
export type SheetRefusal = {
  kind: 'empty' | 'no-headings' | 'columns-missing' | 'no-lines';
  sentence: string;
  /** For missing columns: the headings to add. */
  missing: string[];
};

export type TermReading = {
  refusal: SheetRefusal | null;
  delimiter: Delimiter;
  /** The row of headings, as typed. */
  headings: { line: number; cells: string[] } | null;
  columns: Partial<Record<Field, number>>;
  /** The words of title lines and remarks, where a sheet says its term and its half term. */
  titles: string[];
  /** Columns we did not use. */
  unusedColumns: { index: number; heading: string }[];
  closedPeriods: ClosedPeriod[];
  /** False until a person confirmed them: then they come from the sheet's titles. */
  closedPeriodsConfirmed: boolean;
  lines: TermLine[];
  clashes: Clash[];
  namesInTwoRoles: NameInTwoRoles[];
};
