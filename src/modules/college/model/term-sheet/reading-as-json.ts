import type { ClosedPeriod } from './closed-periods.ts';
import type { Outcome } from './note.ts';
import type { SheetRefusal, TermReading } from './term-reading.ts';
import { totals } from './totals.ts';
import type { AlreadyKnown, TermTotals } from './totals.ts';

/** What the import command prints with `--json`. */
export type TermReadingJson = {
  lines: { line: number; ref: string | null; outcome: Outcome; reasons: string[]; sessions: number }[];
  totals: TermTotals;
  closedPeriods: ClosedPeriod[];
  unusedColumns: string[];
  refusal: SheetRefusal | null;
};

/** The reading in the shape the command prints. Names in two roles are asked in the page and are never printed. */
export function readingAsJson(reading: TermReading, known?: AlreadyKnown): TermReadingJson {
  return {
    lines: reading.lines.map(({ line, ref, outcome, reasons, sessions }) => ({
      line,
      ref,
      outcome,
      reasons,
      sessions,
    })),
    totals: totals(reading, known),
    closedPeriods: reading.closedPeriods,
    unusedColumns: reading.unusedColumns.map(({ heading }) => heading),
    refusal: reading.refusal,
  };
}
