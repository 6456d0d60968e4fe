import { Refusal } from './refusal.ts';

/** A value at a time. Dates are ISO text (2026-03, 2026-03-01), whose order is that of time. */
export interface DatedValue {
  readonly date: string;
  readonly value: number;
}

/** Beyond this, sums and squares would leave what a computer can hold. */
const LARGEST = 1e100;

/**
 * The points in the order of their dates, however they came. Refuses two values for one date, since a chart over time
 * has one point at a time, and numbers too large to work with.
 */
export function inOrder<Point extends DatedValue>(points: readonly Point[]): readonly Point[] {
  for (const { date, value } of points)
    if (!(Math.abs(value) <= LARGEST))
      throw new Refusal(`The value of ${date} is not a number, or too large to work with.`);
  const sorted = isSorted(points)
    ? points
    : points.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const twice = sorted.find(({ date }, at) => at > 0 && sorted[at - 1]!.date === date);
  if (twice)
    throw new Refusal(`There are two values for ${twice.date}: a chart over time has one for each date.`);
  return sorted;
}

function isSorted(points: readonly DatedValue[]): boolean {
  return points.every(({ date }, at) => at === 0 || points[at - 1]!.date <= date);
}
