/**
 * Shannon's entropy of counts, in bits: 0 when all come from one perspective, log2(k) when k perspectives bring the same.
 * Counts are not negative and add up to more than nothing. H = −Σ p·log2(p). Source: Shannon 1948.
 */
export function entropy(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const bits = counts.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log2(count / all)),
    0,
  );
  return Math.max(0, bits);
}

/**
 * Entropy as a share of the most it could be: 0 when one perspective brings everything, 1 when all bring the same.
 * At least two perspectives. Source: Pielou 1966. Limits: equal is not the same as fair; a group may agree on unequal
 * seats, and a perspective that nobody counted does not lower it.
 */
export function evenness(counts: readonly number[]): number {
  return Math.min(1, entropy(counts) / Math.log2(counts.length));
}
