/** Eigenvalues from the largest down, and for each its unit vector. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const SWEEPS = 60;

type Rows = readonly Float64Array[];

/**
 * Eigenvalues and vectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, 8.5): slow for large matrices, and accurate to rounding for small ones.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, row) => Float64Array.from(a, (__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && sweepOnce(a, v); sweep++);
  const order = a.map((_, index) => index).sort((one, other) => a[other]![other]! - a[one]![one]!);
  return {
    values: order.map((index) => a[index]![index]!),
    vectors: order.map((index) => Array.from({ length: size }, (_, row) => v[row]![index]!)),
  };
}

// True while something was still worth turning.
function sweepOnce(a: Rows, v: Rows): boolean {
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

function rotate(a: Rows, v: Rows, p: number, q: number): void {
  const tau = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  turnColumns(a, p, q, c, s);
  turnColumns(v, p, q, c, s);
  const upper = a[p]!;
  const lower = a[q]!;
  for (let column = 0; column < a.length; column++) {
    const left = upper[column]!;
    const right = lower[column]!;
    upper[column] = c * left - s * right;
    lower[column] = s * left + c * right;
  }
}

function turnColumns(rows: Rows, p: number, q: number, c: number, s: number): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const left = row[p]!;
    const right = row[q]!;
    row[p] = c * left - s * right;
    row[q] = s * left + c * right;
  }
}
