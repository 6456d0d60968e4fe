/** Above a line, on it, or below it. */
export type Side = 1 | 0 | -1;

/**
 * How far apart two numbers must be to count as different on a chart of these values, in their unit: a millionth of a
 * millionth of the largest. Less is the rounding of binary arithmetic (0.1 + 0.2 is not quite 0.3), never the data.
 */
export function roundingOf(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest * 1e-12;
}

/** On which side of a line a value lies; within the rounding it lies on the line. */
export function sideOf(value: number, line: number, rounding: number): Side {
  const apart = value - line;
  if (apart > rounding) return 1;
  return apart < -rounding ? -1 : 0;
}
