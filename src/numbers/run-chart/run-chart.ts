import { inOrder } from '../dated-value.ts';
import type { DatedValue } from '../dated-value.ts';
import { median as medianOf } from '../mean.ts';
import { Refusal } from '../refusal.ts';
import { roundingOf } from '../side.ts';
import { crossingsLimit, longestRunLimit } from './anhoej.ts';
import { runsExpected } from './runs-distribution.ts';
import type { RunsExpected } from './runs-distribution.ts';
import { runsOf, trendsOf } from './stretches.ts';
import type { Shift, Trend } from './stretches.ts';

export type RunChartSignal =
  'shift' | 'longest-run' | 'crossings' | 'too-few-runs' | 'too-many-runs' | 'trend';

export interface RunChart {
  readonly median: number;
  readonly n: number;
  /** Points that do not lie on the median: only these count. */
  readonly nUseful: number;
  readonly above: number;
  readonly below: number;
  readonly longestRun: number;
  readonly longestRunLimit: number;
  readonly crossings: number;
  readonly crossingsLimit: number;
  readonly runs: RunsExpected & { readonly count: number };
  readonly shifts: readonly Shift[];
  /** Empty unless trends were asked for. */
  readonly trends: readonly Trend[];
  readonly signals: readonly RunChartSignal[];
}

/** Useful points that are needed, points of a shift, and points of a trend. */
export const USEFUL = 10;
const SHIFT = 6;
const TREND = 5;

/**
 * A run chart: what the order of the points around their median says, without limits. Points in any order, one for each
 * date; the median is in the unit of the values.
 *
 * Signals: a shift (6 or more on one side), the longest run and the crossings against Anhøj's limits, and too few or too
 * many runs by their exact distribution. A trend (5 or more all up or all down) only with `trend`: Anhøj and Olesen
 * (PLOS ONE 2014) found it "virtually useless", for it hardly ever finds a change and is often there by chance.
 * Source: Perla, Provost and Murray 2011 (BMJ Quality & Safety) for the rules; `anhoej.ts`, `runs-distribution.ts`.
 * Limits: slow to see a single leap, for which there is `xmrChart`; several rules together raise more false alarms than
 * each alone. Refuses fewer than ten useful points, two values for one date, and values that are not finite.
 */
export function runChart(given: readonly DatedValue[], options: { readonly trend?: boolean } = {}): RunChart {
  const points = inOrder(given);
  const values = points.map(({ value }) => value);
  const rounding = roundingOf(values);
  const median = medianOf(values);
  const runs = runsOf(points, median, rounding);
  const [above, below] = [pointsOn('above', runs), pointsOn('below', runs)];
  refuseFew(points.length, above + below);
  const trends = options.trend ? trendsOf(points, rounding).filter(({ length }) => length >= TREND) : [];
  const chart = {
    median,
    n: points.length,
    nUseful: above + below,
    above,
    below,
    longestRun: runs.reduce((longest, { length }) => Math.max(longest, length), 0),
    longestRunLimit: longestRunLimit(above + below),
    crossings: runs.length - 1,
    crossingsLimit: crossingsLimit(above + below),
    runs: { count: runs.length, ...runsExpected(runs.length, above, below) },
    shifts: runs.filter(({ length }) => length >= SHIFT),
    trends,
  };
  return { ...chart, signals: signalsOf(chart) };
}

function pointsOn(side: 'above' | 'below', runs: readonly Shift[]): number {
  return runs.filter((run) => run.side === side).reduce((sum, { length }) => sum + length, 0);
}

function refuseFew(points: number, useful: number): void {
  if (useful >= USEFUL) return;
  const onMedian = points > useful ? ` (${points - useful} of ${points} lie on the median)` : '';
  throw new Refusal(
    `Too few points: a run chart needs ${USEFUL} that do not lie on the median, and has ${useful}${onMedian}.`,
  );
}

function signalsOf(chart: Omit<RunChart, 'signals'>): RunChartSignal[] {
  const found: Record<RunChartSignal, boolean> = {
    shift: chart.shifts.length > 0,
    'longest-run': chart.longestRun > chart.longestRunLimit,
    crossings: chart.crossings < chart.crossingsLimit,
    'too-few-runs': chart.runs.count < chart.runs.fewest,
    'too-many-runs': chart.runs.count > chart.runs.most,
    trend: chart.trends.length > 0,
  };
  return (Object.keys(found) as RunChartSignal[]).filter((name) => found[name]);
}
