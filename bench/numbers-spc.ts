import { xmrChart } from '#numbers/spc/xmr-chart.ts';
import type { DatedValue } from '#numbers/dated-value.ts';
import type { Line, Settings } from './figure.ts';
import { paired } from './support/paired.ts';

const CHARTS = 10_000;
const POINTS = 48;
const PROMISE = 20;

/** How much longer 10,000 SPC charts of 48 points take than parsing the same points from JSON. */
export async function spcLine(settings: Settings): Promise<Line> {
  const json = JSON.stringify(madeSeries());
  const series = JSON.parse(json) as DatedValue[][];
  const compared = await paired(
    settings,
    (seconds) =>
      timed(seconds, () => series.reduce((sum, points) => sum + xmrChart(points).points.length, 0)),
    (seconds) => timed(seconds, () => (JSON.parse(json) as DatedValue[][]).length),
  );
  return {
    figure: 'numbers: 10,000 SPC charts of 48 points ÷ JSON.parse of the same points',
    promise: `≤ ${PROMISE}`,
    measured: `${compared.ratio.toFixed(1)} (${compared.lowest.toFixed(1)}–${compared.highest.toFixed(1)})`,
    held: compared.ratio <= PROMISE,
    note: `${compared.first.toFixed(0)} ms against ${compared.second.toFixed(0)} ms`,
  };
}

// Every fourth series steps up in the middle, so that charts with signals are drawn too.
function madeSeries(): DatedValue[][] {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: CHARTS }, (_, which) =>
    Array.from({ length: POINTS }, (_, at) => ({
      date: `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      value: Math.round(20 * (next() + next() + next())) + (which % 4 === 0 && at >= 24 ? 15 : 0),
    })),
  );
}

/** Milliseconds for one round of the work: the mean of as many as fit into the seconds, at least one. */
function timed(seconds: number, work: () => number): Promise<number> {
  const began = performance.now();
  let rounds = 0;
  let done = 0;
  do {
    done += work();
    rounds += 1;
  } while (performance.now() - began < seconds * 1000);
  if (done < rounds) throw new Error('nothing was worked out');
  return Promise.resolve((performance.now() - began) / rounds);
}
