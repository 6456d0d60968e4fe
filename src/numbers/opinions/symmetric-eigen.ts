/** Eigenvalues from the largest down, and for each its unit vector. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const SWEEPS = 60;

/**
 * Eigenvalues and vectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, 8.5): slow for large matrices, and accurate to rounding for small ones.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, row) => a.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && sweepOnce(a, v); sweep++);
  const order = a.map((_, index) => index).sort((one, other) => a[other]![other]! - a[one]![one]!);
  return {
    values: order.map((index) => a[index]![index]!),
    vectors: order.map((index) => Array.from({ length: size }, (_, row) => v[row]![index]!)),
  };
}

// True while something was still worth turning.
function sweepOnce(a: number[][], v: number[][]): boolean {
  let turned = false;
  for (let p = 0; p < a.length; p++)
    for (let q = p + 1; q < a.length; q++) {
      const off = a[p]![q]!;
      if (Math.abs(off) <= Number.EPSILON * 1e-2 * Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!)) || off === 0)
        continue;
      rotate(a, v, p, q);
      turned = true;
    }
  return turned;
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const tau = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = c * left - s * right;
    row[q] = s * left + c * right;
  }
  const [upper, lower] = [a[p]!, a[q]!];
  for (let column = 0; column < a.length; column++) {
    const [left, right] = [upper[column]!, lower[column]!];
    upper[column] = c * left - s * right;
    lower[column] = s * left + c * right;
  }
}
