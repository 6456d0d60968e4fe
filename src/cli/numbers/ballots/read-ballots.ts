import type {
  Answer,
  ApprovalBallot,
  ConsentBallot,
  RankedBallot,
  ScoreBallot,
} from '#numbers/ballots/ballot.ts';
import { exactDecimal } from '#numbers/exact-decimal.ts';
import { Refusal } from '#numbers/refusal.ts';
import type { Table, TableRow } from '../read-table.ts';
import { shortened } from '../read-table.ts';
import type { Layout } from './options-of.ts';
import { listIn, peopleBehind } from './options-of.ts';

const YES = ['1', 'yes', 'y', 'x', 'true', '✓', '✔'];
const NO = ['', '0', 'no', 'n', 'false'];

/** Approvals: a mark in the option's column, or the names in the one column. */
export function approvalBallots(table: Table, layout: Layout): readonly ApprovalBallot[] {
  const read = (row: TableRow) =>
    layout.kind === 'list'
      ? levelsIn(row, layout).flat()
      : [...layout.options.keys()].filter((option) => isMarked(row, layout.options[option]!));
  return table.rows.map((row) => ({ ...about(row, table), approved: read(row) }));
}

/** Rankings: 1 for the best in the option's column, or "A > B = C" in the one column. */
export function rankedBallots(table: Table, layout: Layout): readonly RankedBallot[] {
  const read = (row: TableRow) =>
    layout.kind === 'list' ? levelsIn(row, layout) : ranksIn(row, layout.options);
  return table.rows.map((row) => ({ ...about(row, table), ranks: read(row) }));
}

/** Points or dots: a number in the option's column; left open where there is none. */
export function scoreBallots(table: Table, layout: Layout, range: Range | null): readonly ScoreBallot[] {
  const options = columnsOf(layout);
  const read = (row: TableRow) => options.map((option) => pointsIn(row, option, range));
  return table.rows.map((row) => ({ ...about(row, table), points: read(row) }));
}

/** Answers: consent, concern, aside or object in the proposal's column. */
export function consentBallots(table: Table, layout: Layout): readonly ConsentBallot[] {
  const options = columnsOf(layout);
  return table.rows.map((row) => ({
    ...about(row, table),
    answers: options.map((option) => answerIn(row, option)),
  }));
}

export interface Range {
  readonly low: bigint;
  readonly high: bigint;
  readonly text: string;
}

const about = (row: TableRow, table: Table) => ({ line: row.line, count: peopleBehind(row, table.columns) });

function columnsOf(layout: Layout): readonly string[] {
  if (layout.kind === 'columns') return layout.options;
  throw new Refusal(`This method needs a column for each option; there is only “${layout.column}”.`, 1);
}

function isMarked(row: TableRow, option: string): boolean {
  const text = (row.texts[option] ?? '').trim().toLowerCase();
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  throw new Refusal(`“${shortened(text)}” for “${option}” should be 1 or 0, yes or no.`, row.line);
}

function levelsIn(row: TableRow, { column, options }: Extract<Layout, { kind: 'list' }>) {
  const seen = new Set<string>();
  return listIn(row, column).map((level) => level.map((name) => placeOf(name, seen, options, row.line)));
}

function placeOf(name: string, seen: Set<string>, options: readonly string[], line: number): number {
  const place = options.indexOf(name);
  if (place === -1) throw new Refusal(`“${shortened(name)}” is not among the options.`, line);
  if (seen.has(name)) throw new Refusal(`“${shortened(name)}” stands twice on this ballot.`, line);
  seen.add(name);
  return place;
}

function ranksIn(row: TableRow, options: readonly string[]) {
  const levels = new Map<number, number[]>();
  for (const [option, name] of options.entries()) {
    const text = (row.texts[name] ?? '').trim();
    if (text === '') continue;
    if (!/^[1-9]\d{0,5}$/.test(text))
      throw new Refusal(
        `“${shortened(text)}” for “${name}” should be a place: 1 for the best, 2 for the next.`,
        row.line,
      );
    const level = levels.get(Number(text));
    if (level) level.push(option);
    else levels.set(Number(text), [option]);
  }
  return [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
}

function pointsIn(row: TableRow, option: string, range: Range | null): bigint | null {
  const text = (row.texts[option] ?? '').trim();
  if (text === '') return null;
  const points = exactDecimal(text);
  if (points === null)
    throw new Refusal(
      `“${shortened(text)}” for “${option}” is not a number with at most six decimals.`,
      row.line,
    );
  if (range && (points < range.low || points > range.high))
    throw new Refusal(`“${text}” for “${option}” is outside ${range.text}.`, row.line);
  return points;
}

const WORDS: Readonly<Record<string, Answer>> = {
  consent: 'consent',
  agree: 'consent',
  yes: 'consent',
  concern: 'concern',
  'consent with a concern': 'concern',
  aside: 'aside',
  'stand aside': 'aside',
  abstain: 'aside',
  object: 'object',
  objection: 'object',
  block: 'object',
};

function answerIn(row: TableRow, option: string): Answer | null {
  const text = (row.texts[option] ?? '').trim().toLowerCase();
  if (text === '') return null;
  if (Object.hasOwn(WORDS, text)) return WORDS[text]!;
  throw new Refusal(
    `“${shortened(text)}” for “${option}” should be consent, concern, aside or object.`,
    row.line,
  );
}
