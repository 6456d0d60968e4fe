import { FEWEST } from '#numbers/spc/segments.ts';
import { xmrChart } from '#numbers/spc/xmr-chart.ts';
import type { XmrChart } from '#numbers/spc/xmr-chart.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { readSeries } from './read-series.ts';
import { spcSentence, spcText } from './spc-words.ts';
import { datesTyped, fileTyped, numberTyped, wholeTyped, wordTyped } from './typed-values.ts';

const USAGE =
  'alongside numbers spc FILE [--improvement WAY] [--target N] [--rebase DATE]… [--fix-after N] [--no-screen]';

/** `alongside numbers spc`: an XmR chart with the NHS's rules, from a file with the columns date and value. */
export const spc: NumbersCommand = {
  usage: USAGE,
  summary: 'Is this more than the usual ups and downs? An XmR chart with the rules of Making Data Count.',
  options: {
    improvement: { type: 'string' },
    target: { type: 'string' },
    rebase: { type: 'string', multiple: true },
    'fix-after': { type: 'string' },
    'no-screen': { type: 'boolean', default: false },
  },
  explained: [
    'FILE                 CSV with the columns date (2026-03-31, 2026-03 or 31/03/2026) and value; any order',
    '--improvement WAY    increase (unless you say otherwise), decrease or neutral: which way is better',
    '--target N           say whether the process will meet it (--target=-5 for a number below nought)',
    '--rebase DATE        work the limits out anew from this date on; may be repeated',
    '--fix-after N        limits from the first N points of each part, which then stay',
    '--no-screen          count leaps into the limits too, as the NHS spreadsheet does',
    'Rules, the first that fits: outside the limits; 7 rising or falling; 2 of 3 near a limit; 7 on one side of the mean.',
    'Under 12 points the limits are for trial; under 5 there are none. mean, upl and lpl are those of the last part.',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const improvement = wordTyped(typed, 'improvement', ['increase', 'decrease', 'neutral']);
  const target = numberTyped(typed, 'target');
  const options = {
    improvement,
    target,
    rebase: datesTyped(typed, 'rebase'),
    fixAfter: wholeTyped(typed, 'fix-after', FEWEST, 1_000_000),
    screen: typed.values['no-screen'] !== true,
  };
  const chart = xmrChart(await readSeries(fileTyped(typed, USAGE)), options);
  return { text: spcText(chart, target), json: jsonOf(chart, options) };
}

function jsonOf(
  chart: XmrChart,
  { improvement, target }: { improvement: string; target: number | null },
): object {
  const { mean, upl, lpl, trial } = chart.segments.at(-1)!;
  return {
    sentence: spcSentence(chart, target),
    n: chart.points.length,
    mean,
    upl,
    lpl,
    trial,
    improvement,
    target,
    variation: chart.variation,
    assurance: chart.assurance,
    segments: chart.segments,
    points: chart.points,
  };
}
