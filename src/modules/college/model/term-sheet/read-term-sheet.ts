import { cellsBeyondHeadings, rowAboveHeadings, whyNoRun } from './row-meaning.ts';
import { clashNotes } from './clash-notes.ts';
import { proposedClosedPeriods } from './closed-periods.ts';
import type { ClosedPeriod } from './closed-periods.ts';
import { findHeadings, missingColumns } from './columns.ts';
import type { Headings } from './columns.ts';
import { ALL_FIELDS } from './field.ts';
import type { Cells, Field } from './field.ts';
import { findClashes } from './find-clashes.ts';
import type { Clash } from './find-clashes.ts';
import { findDelimiter } from './find-delimiter.ts';
import { namesInTwoRoles } from './names-in-two-roles.ts';
import { note, outcomeOf } from './note.ts';
import type { Note } from './note.ts';
import { listed, saysNothing } from './cell-text.ts';
import { physicalRows } from './physical-rows.ts';
import type { Delimiter, PhysicalRow } from './physical-rows.ts';
import { readDate } from './read-date.ts';
import type { YearFinder } from './read-date.ts';
import { sameRuns } from './same-runs.ts';
import type { SheetRefusal, TermLine, TermReading, TermSheetOptions } from './term-reading.ts';
import { yearFromTitles, yearNear } from './term-year.ts';
import { understandRun } from './understand-run.ts';
import type { RunContext, RunReading } from './understand-run.ts';

/** A row below or above the headings on its way to becoming a line. */
type Draft = {
  row: PhysicalRow;
  fields: Cells;
  corrected: Field[];
  ignored: Note | null;
  read: RunReading | null;
  notes: Note[];
};

function fieldsOf(row: PhysicalRow, headings: Headings, corrections: Cells): Cells {
  const fields: Cells = {};
  for (const field of ALL_FIELDS) {
    const column = headings.columns[field];
    const text = corrections[field] ?? (column === undefined ? undefined : (row.cells[column] ?? ''));
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}

function ignoredNote(
  row: PhysicalRow,
  fields: Cells,
  headings: Headings,
  leaveOut: ReadonlySet<number>,
): Note | null {
  if (row.line === headings.line) return note('headings', 'The headings of the columns.');
  if (row.line < headings.line) return rowAboveHeadings(row);
  if (leaveOut.has(row.line)) return note('left-out', 'You chose to leave this line out.');
  return whyNoRun(row, fields, headings);
}

function draftOf(
  row: PhysicalRow,
  headings: Headings,
  options: TermSheetOptions,
  leaveOut: ReadonlySet<number>,
): Draft {
  const below = row.line > headings.line;
  const corrections = (below && options.corrections?.[row.line]) || {};
  const fields = below ? fieldsOf(row, headings, corrections) : {};
  const corrected = ALL_FIELDS.filter((field) => corrections[field] !== undefined);
  return {
    row,
    fields,
    corrected,
    ignored: ignoredNote(row, fields, headings, leaveOut),
    read: null,
    notes: [],
  };
}

/** The words of titles and remarks: where a sheet says its term and its half term. */
function titlesOf(drafts: readonly Draft[]): string[] {
  return drafts
    .filter(({ ignored }) => ignored?.kind === 'title' || ignored?.kind === 'remark')
    .flatMap(({ row }) => row.cells)
    .filter((cell) => cell.trim() !== '');
}

/** The middle one of the start dates that give their year: the term is round about then. */
function middleStart(drafts: readonly Draft[]): string | null {
  const starts = drafts
    .filter(({ ignored }) => !ignored)
    .flatMap(({ fields }) => {
      const read = saysNothing(fields.start) ? null : readDate(fields.start!, () => null);
      return read?.ok ? [read.day] : [];
    })
    .sort();
  return starts[Math.floor(starts.length / 2)] ?? null;
}

function contextOf(
  drafts: readonly Draft[],
  headings: Headings,
  confirmed: readonly ClosedPeriod[] | undefined,
): RunContext {
  const titles = titlesOf(drafts);
  const fromTitles = yearFromTitles(titles);
  const nearTerm: YearFinder = yearNear(middleStart(drafts), fromTitles);
  return {
    closedPeriods: confirmed ?? proposedClosedPeriods(titles, nearTerm),
    findYear: (month, day) => fromTitles(month, day) ?? nearTerm(month, day),
    columns: new Set(ALL_FIELDS.filter((field) => headings.columns[field] !== undefined)),
  };
}

function quoteNotes({ quoteNotClosed }: PhysicalRow): Note[] {
  if (!quoteNotClosed) return [];
  return [
    note(
      'quote-not-closed',
      'A quotation mark opens on this line and is not closed. Did every cell land where it belongs?',
    ),
  ];
}

function understand(draft: Draft, context: RunContext, headings: Headings): Draft {
  if (draft.ignored) return { ...draft, notes: [draft.ignored] };
  const read = understandRun(draft.fields, context);
  return {
    ...draft,
    read,
    notes: [...quoteNotes(draft.row), ...read.notes, ...cellsBeyondHeadings(draft.row, headings)],
  };
}

function withNotes(drafts: readonly Draft[], more: (line: number) => readonly Note[]): Draft[] {
  return drafts.map((draft) => ({ ...draft, notes: [...draft.notes, ...more(draft.row.line)] }));
}

function refuseRepeats(drafts: readonly Draft[]): Draft[] {
  const named = drafts.flatMap(({ row, fields, read }) =>
    read ? [{ line: row.line, ref: read.ref, fields }] : [],
  );
  const repeats = sameRuns(named);
  return withNotes(drafts, (line) => (repeats.has(line) ? [repeats.get(line)!] : []));
}

function runsToImport(drafts: readonly Draft[]) {
  return drafts.flatMap(({ row, read, notes }) =>
    read?.run && outcomeOf(notes) !== 'refused' ? [{ line: row.line, run: read.run }] : [],
  );
}

function askAboutClashes(drafts: readonly Draft[]): { drafts: Draft[]; clashes: Clash[] } {
  const runs = runsToImport(drafts);
  const clashes = findClashes(runs.map(({ line, run }) => ({ ...run, key: String(line) })));
  const notes = clashNotes(clashes, runs);
  return { clashes, drafts: withNotes(drafts, (line) => notes.get(line) ?? []) };
}

function lineOf({ row, fields, corrected, read, notes }: Draft): TermLine {
  const outcome = outcomeOf(notes);
  const understood = outcome === 'refused' ? null : (read?.run ?? null);
  return {
    line: row.line,
    ref: read?.ref ?? null,
    outcome,
    reasons: notes.map(({ sentence }) => sentence),
    notes,
    sessions: understood?.sessionTimes.length ?? 0,
    fields,
    corrected,
    understood,
  };
}

function refused(refusal: SheetRefusal, delimiter: Delimiter, headings: Headings | null): TermReading {
  return {
    refusal,
    delimiter,
    headings: headings && { line: headings.line, cells: headings.cells },
    columns: headings?.columns ?? {},
    titles: [],
    unusedColumns: headings?.unused ?? [],
    closedPeriods: [],
    closedPeriodsConfirmed: false,
    lines: [],
    clashes: [],
    namesInTwoRoles: [],
  };
}

function refusalOf(rows: readonly PhysicalRow[], headings: Headings | null): SheetRefusal | null {
  if (rows.every(({ cells }) => cells.every(saysNothing))) {
    return { kind: 'empty', sentence: 'This sheet is empty.', missing: [] };
  }
  if (!headings) {
    const sentence =
      'We could not find the headings. Put one row above the courses that names the columns: Ref, Course title, Start date, Time, Max places.';
    return { kind: 'no-headings', sentence, missing: [] };
  }
  const missing = missingColumns(headings.columns);
  if (missing.length === 0) return null;
  const sentence = `We found no column for ${listed(missing)}. Say which column it is, or add one to the sheet and bring it in again.`;
  return { kind: 'columns-missing', sentence, missing };
}

function noLines(lines: readonly TermLine[]): SheetRefusal | null {
  const any = lines.some(
    ({ outcome, notes }) => outcome !== 'ignored' || notes.some(({ kind }) => kind === 'left-out'),
  );
  return any
    ? null
    : { kind: 'no-lines', sentence: 'We found the headings and no course under them.', missing: [] };
}

function readRows(
  rows: readonly PhysicalRow[],
  headings: Headings,
  delimiter: Delimiter,
  options: TermSheetOptions,
): TermReading {
  const leaveOut = new Set(options.leaveOut ?? []);
  const drafts = rows.map((row) => draftOf(row, headings, options, leaveOut));
  const context = contextOf(drafts, headings, options.closedPeriods);
  const understood = refuseRepeats(drafts.map((draft) => understand(draft, context, headings)));
  const asked = askAboutClashes(understood);
  const lines = asked.drafts.map(lineOf);
  return {
    refusal: noLines(lines),
    delimiter,
    headings: { line: headings.line, cells: headings.cells },
    columns: headings.columns,
    titles: titlesOf(drafts),
    unusedColumns: headings.unused,
    closedPeriods: [...context.closedPeriods],
    closedPeriodsConfirmed: options.closedPeriods !== undefined,
    lines,
    clashes: asked.clashes,
    namesInTwoRoles: namesInTwoRoles(
      understood.flatMap(({ row, read }) => (read ? [{ line: row.line, tutors: read.tutors }] : [])),
    ),
  };
}

/**
 * Reads a coordinator's term from the text of a CSV file (see `decodeSheet` for its bytes). Every record of the file
 * becomes one line, understood, questioned, refused or ignored, with the reasons; what is missing from the whole sheet
 * is in `refusal`. Pure, and never throws, whatever the text.
 */
export function readTermSheet(text: string, options: TermSheetOptions = {}): TermReading {
  const bare = text.replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(bare, options.mapping);
  const rows = physicalRows(bare, delimiter);
  const headings = findHeadings(rows, options.mapping);
  const refusal = refusalOf(rows, headings);
  return refusal || !headings
    ? refused(refusal!, delimiter, headings)
    : readRows(rows, headings, delimiter, options);
}
