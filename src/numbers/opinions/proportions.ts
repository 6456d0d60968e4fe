/** One-sided, 90 %: what counts as more than chance in representative statements and in consensus. */
export const Z90 = 1.2816;

/**
 * The share of n who did something, drawn towards a half: (k + 1) / (n + 2). A half where nobody could (n = 0).
 */
export function share(k: number, n: number): number {
  return (k + 1) / (n + 2);
}

/**
 * Do more than half of them? z = 2 √(n + 1) · ((k + 1) / (n + 1) − ½), a one-proportion test with one made-up vote in
 * favour. `k` of `n` did; z is about normal when a half would. 1 for n = 0.
 */
export function oneProportion(k: number, n: number): number {
  return 2 * Math.sqrt(n + 1) * ((k + 1) / (n + 1) - 0.5);
}

/**
 * Do more of these than of those? Two proportions with a pooled share, one made-up vote in favour on each side:
 * z = (p₁ − p₂) / √(p (1 − p) (1 / n₁ + 1 / n₂)). 0 where everybody on both sides did.
 */
export function twoProportions(k1: number, n1: number, k2: number, n2: number): number {
  const [one, other] = [(k1 + 1) / (n1 + 1), (k2 + 1) / (n2 + 1)];
  const pooled = (k1 + 1 + k2 + 1) / (n1 + 1 + n2 + 1);
  if (pooled >= 1) return 0;
  return (one - other) / Math.sqrt(pooled * (1 - pooled) * (1 / (n1 + 1) + 1 / (n2 + 1)));
}
