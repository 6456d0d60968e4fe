import type { DatedValue } from '../dated-value.ts';
import { sideOf } from '../side.ts';
import type { Side } from '../side.ts';

/** Points one after another that share something: a side of the median, or a way up or down. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

export interface Shift extends Stretch {
  readonly side: 'above' | 'below';
}

export interface Trend extends Stretch {
  readonly way: 'up' | 'down';
}

/** The runs on one side of the median; points on the median neither break a run nor count in it. */
export function runsOf(points: readonly DatedValue[], median: number, rounding: number): Shift[] {
  const runs: { from: string; to: string; length: number; side: 'above' | 'below' }[] = [];
  for (const { date, value } of points) {
    const side = sideOf(value, median, rounding);
    if (side === 0) continue;
    const name = side === 1 ? 'above' : 'below';
    const last = runs.at(-1);
    if (last?.side === name) Object.assign(last, { to: date, length: last.length + 1 });
    else runs.push({ from: date, to: date, length: 1, side: name });
  }
  return runs;
}

/** The stretches that rise or fall all the way; a value equal to the one before neither breaks one nor counts in it. */
export function trendsOf(points: readonly DatedValue[], rounding: number): Trend[] {
  const moving = points.filter(
    ({ value }, at) => at === 0 || sideOf(value, points[at - 1]!.value, rounding) !== 0,
  );
  const trends: { from: string; to: string; length: number; way: 'up' | 'down' }[] = [];
  let going: Side = 0;
  for (let at = 1; at < moving.length; at += 1) {
    const [before, here] = [moving[at - 1]!, moving[at]!];
    const way = sideOf(here.value, before.value, rounding);
    const last = trends.at(-1);
    if (last && way === going) Object.assign(last, { to: here.date, length: last.length + 1 });
    else trends.push({ from: before.date, to: here.date, length: 2, way: way === 1 ? 'up' : 'down' });
    going = way;
  }
  return trends;
}
