/** A fraction of whole numbers of any length; `d` is above zero. Kept exact so that equal is equal. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Below zero when a < b, zero when they are equal, above zero when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest common divisor, by Euclid. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The nearest number to a fraction at nine decimals, for showing; never used to decide anything. */
export function shownFraction({ n, d }: Fraction): number {
  const scaled = (n * 1_000_000_000n * 2n + d) / (d * 2n);
  return Number(scaled) / 1e9;
}
