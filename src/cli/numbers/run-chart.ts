import { runChart, USEFUL } from '#numbers/run-chart/run-chart.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { readSeries } from './read-series.ts';
import { runChartSentence, runChartText } from './run-chart-words.ts';
import { fileTyped } from './typed-values.ts';

const USAGE = 'alongside numbers run-chart FILE [--trend]';

/** `alongside numbers run-chart`: a run chart around its median, from a file with the columns date and value. */
export const runChartCommand: NumbersCommand = {
  usage: USAGE,
  summary:
    'Does the order of the points say that something changed? A run chart, for small and short series too.',
  options: { trend: { type: 'boolean', default: false } },
  explained: [
    'FILE      CSV with the columns date (2026-03-31, 2026-03 or 31/03/2026) and value; any order',
    '--trend   also look for 5 or more points all up or all down. Left out unless you ask: the rule hardly ever finds',
    '          a change, and is often there by chance (Anhøj and Olesen, PLOS ONE 2014)',
    'Signals: shift (6 or more on one side of the median), longest-run and crossings (the limits of Anhøj),',
    'too-few-runs and too-many-runs (their exact distribution, 2.5 % in each tail), trend.',
    `Points on the median do not count; ${USEFUL} others are needed.`,
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const trend = typed.values['trend'] === true;
  const chart = runChart(await readSeries(fileTyped(typed, USAGE)), { trend });
  return { text: runChartText(chart, trend), json: { sentence: runChartSentence(chart), ...chart } };
}
