/**
 * The arithmetic mean, in the unit of the values; NaN for none.
 *
 * Two passes, as R does it: the mean of what is left over is added. Without it the mean of eighteen times 0.1 comes out
 * a hair above 0.1, and every point of a level chart would seem to lie below its own mean.
 */
export function mean(values: readonly number[]): number {
  const first = total(values) / values.length;
  let left = 0;
  for (const value of values) left += value - first;
  return first + left / values.length;
}

/** The standard deviation of a sample (divided by n − 1), in the unit of the values; NaN for fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** The median, in the unit of the values: the middle one, or the mean of the middle two; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]! / 2 + sorted[middle]! / 2;
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
