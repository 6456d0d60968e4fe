import { balance } from '#numbers/balance/balance.ts';
import type { Shared } from '#numbers/balance/balance.ts';
import { drift } from '#numbers/balance/drift.ts';
import type { Series } from '#numbers/balance/drift.ts';
import { entropy, evenness } from '#numbers/balance/entropy.ts';
import { falseAlarms } from '#numbers/balance/false-alarms.ts';
import { Refusal } from '#numbers/refusal.ts';
import { FEWEST } from '#numbers/spc/segments.ts';
import { Slip } from '../slip.ts';
import { balanceSentence, balanceText, seriesName } from './balance-words.ts';
import type { Balanced } from './balance-words.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { datesOf } from './read-series.ts';
import { numberIn, readTable } from './read-table.ts';
import type { Table } from './read-table.ts';
import { fileTyped, textsTyped, wholeTyped } from './typed-values.ts';

const USAGE =
  'alongside numbers balance FILE [--count COLUMN]… [--of COLUMN]… [--evenness] [--fix-after N] [--groups N] [--seed N]';

/** `alongside numbers balance`: how evenly a group shares, and whether that drifts, from counts for each perspective. */
export const balanceCommand: NumbersCommand = {
  usage: USAGE,
  summary:
    'How evenly do perspectives share, and is that slipping? With how often such a signal is a false alarm.',
  options: {
    count: { type: 'string', multiple: true },
    of: { type: 'string', multiple: true },
    evenness: { type: 'boolean', default: false },
    'fix-after': { type: 'string' },
    groups: { type: 'string' },
    seed: { type: 'string' },
  },
  explained: [
    'FILE            CSV with the column date, and one column of counts for each perspective',
    '--count COLUMN  a column of counts; may be repeated. All columns but date unless you say',
    '--of COLUMN     watch the share of this perspective; repeated, of these together. Each by itself unless you say',
    '--evenness      watch how evenly all share, too. It is told anyway; watched, it raises more false alarms',
    '--fix-after N   usual is what the first N occasions show; only what comes after them is told as drift',
    '--groups N      so many made-up groups measure the false alarms (100 to 20000; 2000, or fewer for long files)',
    '--seed N        of the random numbers, so that the same file gives the same answer (1)',
    'entropy is in bits; evenness is entropy ÷ log2(perspectives), 0 to 1. Signals are those of "spc", at both ends:',
    'low is a voice going missing, high is one taking over. Those that last (shift, trend) count as drift.',
  ],
  work,
};

const MOST_OCCASIONS = 10_000;

async function work(typed: Typed): Promise<Worked> {
  const table = await readTable(fileTyped(typed, USAGE), [
    'date',
    ...textsTyped(typed, 'count'),
    ...textsTyped(typed, 'of'),
  ]);
  const perspectives = perspectivesOf(table, typed);
  const { occasions, leftOut } = occasionsIn(table, perspectives);
  const watched = {
    series: seriesOf(perspectives, typed),
    fixAfter: wholeTyped(typed, 'fix-after', FEWEST, MOST_OCCASIONS),
  };
  if (watched.fixAfter !== null && watched.fixAfter >= occasions.length)
    throw new Refusal(
      `There are ${occasions.length} occasions: none comes after the first ${watched.fixAfter} that limits are fixed on.`,
    );
  const drifts = drift(occasions, watched);
  const groups =
    wholeTyped(typed, 'groups', 100, 20_000) ?? affordable(occasions.length * watched.series.length);
  const seed = wholeTyped(typed, 'seed', 0, 2 ** 31 - 1) ?? 1;
  const found = {
    perspectives,
    occasions,
    leftOut,
    drifts,
    alarms: falseAlarms(occasions, watched, { groups, seed }),
  };
  return { text: balanceText(found), json: jsonOf(found) };
}

function perspectivesOf({ columns }: Table, typed: Typed): readonly string[] {
  const asked = [...new Set(textsTyped(typed, 'count'))];
  const perspectives = asked.length > 0 ? asked : columns.filter((column) => column !== 'date');
  if (perspectives.includes('date')) throw new Slip('--count should name columns of counts, not the dates.');
  if (perspectives.length < 2)
    throw new Refusal('Balance needs at least two columns of counts, one for each perspective.', 1);
  return perspectives;
}

function seriesOf(perspectives: readonly string[], typed: Typed): readonly Series[] {
  const asked = [...new Set(textsTyped(typed, 'of'))].map((column) => perspectives.indexOf(column));
  if (asked.includes(-1)) throw new Slip('--of should name columns that are counted.');
  if (asked.length === perspectives.length)
    throw new Slip('--of should leave some perspectives out: the share of all together is always 100 %.');
  const shares: Series[] = asked.length > 0 ? [asked] : perspectives.map((_, at) => [at]);
  return typed.values['evenness'] === true ? [...shares, 'evenness'] : shares;
}

function occasionsIn(
  { rows }: Table,
  perspectives: readonly string[],
): { occasions: readonly Shared[]; leftOut: string[] } {
  if (rows.length > MOST_OCCASIONS)
    throw new Refusal(`There are ${rows.length} occasions, and ${MOST_OCCASIONS} is the most.`);
  const dates = datesOf(rows);
  const all = rows
    .map((row, at) => ({ date: dates[at]!, counts: perspectives.map((column) => countIn(row, column)) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const occasions = balance(all);
  const kept = new Set(occasions.map(({ date }) => date));
  return { occasions, leftOut: all.map(({ date }) => date).filter((date) => !kept.has(date)) };
}

function countIn(row: Table['rows'][number], column: string): number {
  const count = numberIn(row, column);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000)
    throw new Refusal(
      `“${row.texts[column]?.trim()}” in the column “${column}” is not a count: a whole number from 0 to a million.`,
      row.line,
    );
  return count;
}

function affordable(pointsPerGroup: number): number {
  return Math.min(2000, Math.max(200, Math.floor(2_000_000 / Math.max(1, pointsPerGroup))));
}

function jsonOf(found: Balanced): object {
  const { perspectives, occasions, leftOut, drifts, alarms } = found;
  const { each, ...falseAlarms } = alarms;
  const counts = perspectives.map((_, at) =>
    occasions.reduce((sum, occasion) => sum + occasion.counts[at]!, 0),
  );
  return {
    sentence: balanceSentence(found),
    perspectives,
    overall: { counts, entropy: entropy(counts), evenness: evenness(counts) },
    occasions,
    leftOut,
    series: drifts.map((one, at) => ({ ...one, of: seriesName(one, perspectives), falseAlarms: each[at] })),
    drifted: drifts.some(({ signals }) => signals.some(({ sustained }) => sustained)),
    falseAlarms,
  };
}
