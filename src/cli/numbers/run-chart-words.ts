import type { RunChart, RunChartSignal } from '#numbers/run-chart/run-chart.ts';
import type { Stretch } from '#numbers/run-chart/stretches.ts';
import { asColumns, shown } from './as-columns.ts';

/** What the chart says, for people. */
export function runChartSentence(chart: RunChart): string {
  if (chart.signals.length === 0)
    return `Nothing here stands out: the ${chart.n} points lie around the median of ${shown(chart.median)} as chance alone would put them.`;
  const told = chart.signals.map((signal) => TOLD[signal](chart)).join('; ');
  return `Something other than chance seems to be at work: ${told}. This says that something changed, not why.`;
}

/** The sentence, then every figure beside what chance alone would make likely. */
export function runChartText(chart: RunChart, trendAsked: boolean): string {
  const { runs } = chart;
  const rows = [
    ['Median', shown(chart.median), ''],
    ['Points, and those not on the median', `${chart.n}, ${chart.nUseful}`, ''],
    ['Longest run on one side', `${chart.longestRun}`, `at most ${chart.longestRunLimit}`],
    ['Crossings of the median', `${chart.crossings}`, `at least ${chart.crossingsLimit}`],
    [
      'Runs',
      `${runs.count}`,
      `${runs.fewest} to ${runs.most} (all but ${shown(runs.tail * 100, 1)} % in each tail)`,
    ],
    ['Shifts (6 or more on one side)', stretches(chart.shifts, ({ side }) => side), ''],
    ...(trendAsked ? [['Trends (5 or more)', stretches(chart.trends, ({ way }) => way), '']] : []),
  ];
  const exact = `The chance of so few runs, or fewer, is ${shown(runs.pAtMost, 4)}; of so many, or more, ${shown(runs.pAtLeast, 4)}.`;
  return [
    runChartSentence(chart),
    '',
    asColumns(['', 'here', 'by chance'], rows),
    '',
    exact,
    ...(trendAsked ? [] : [NO_TREND]),
  ].join('\n');
}

const NO_TREND =
  'Trends were not looked for: a study of the rule (Anhøj and Olesen 2014) found it hardly ever finds a change. --trend looks.';

const TOLD: Record<RunChartSignal, (chart: RunChart) => string> = {
  shift: ({ shifts }) =>
    shifts.map((one) => `${one.length} points in a row ${one.side} the median ${when(one)}`).join(', '),
  'longest-run': (chart) =>
    `the longest run has ${chart.longestRun} points, and chance alone seldom makes more than ${chart.longestRunLimit}`,
  crossings: (chart) =>
    `the line crosses the median ${times(chart.crossings)}, and by chance alone seldom fewer than ${times(chart.crossingsLimit)}`,
  'too-few-runs': ({ runs }) =>
    `there are ${runs.count} runs, fewer than the ${runs.fewest} to ${runs.most} that are usual`,
  'too-many-runs': ({ runs }) =>
    `there are ${runs.count} runs, more than the ${runs.fewest} to ${runs.most} that are usual, as if two things were mixed`,
  trend: ({ trends }) => trends.map((one) => `${one.length} points going ${one.way} ${when(one)}`).join(', '),
};

function stretches<Kind extends Stretch>(found: readonly Kind[], named: (one: Kind) => string): string {
  return found.map((one) => `${one.length} ${named(one)} ${when(one)}`).join('; ') || 'none';
}

function when({ from, to }: Stretch): string {
  return `from ${from} to ${to}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
