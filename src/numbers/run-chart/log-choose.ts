/** The natural logarithm of "n choose k", for whole numbers; −Infinity where there is no way to choose. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const known = [0];

function logFactorial(n: number): number {
  for (let next = known.length; next <= n; next += 1) known.push(known[next - 1]! + Math.log(next));
  return known[n]!;
}
