import type { Operator } from './covariance.ts';
import { seeded } from '../seeded.ts';
import type { Random } from '../seeded.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** The two directions of largest variance, unit vectors at right angles; nought where there is no such direction. */
export interface LeadingPair {
  readonly vectors: readonly [Float64Array, Float64Array];
  readonly values: readonly [number, number];
}

export interface Effort {
  /** How small what is left over must be, as a share of the largest eigenvalue. */
  readonly tolerance: number;
  /** How often at most the operator is used. */
  readonly steps: number;
  /** Steps still taken after that: each takes off about another digit, down to rounding. */
  readonly more: number;
}

// The basis is folded down to its best few when it is full: enough to keep what was learnt, small enough to be cheap.
const FULL = 24;
const KEPT = 8;
// Below this share of the largest eigenvalue a direction is rounding and not variance.
const NOTHING = 1e-12;
// A direction with no more than this outside the basis is inside it, but for rounding.
const NEARLY_INSIDE = 1e-10;

/**
 * The two leading eigenvectors of a symmetric operator. The published method is power iteration, with the second
 * vector found after removing the first; this is the same idea carried to its end: the space spanned by all the steps
 * of both at once, the best two vectors in it (Rayleigh and Ritz), and a step by what is left over (block Lanczos with
 * thick restarts; Saad, Numerical Methods for Large Eigenvalue Problems, chapters 6 and 7). It arrives at the same
 * vectors, to rounding, in far fewer steps, also where the two largest values are close to each other.
 * The start is pseudo-random and always the same.
 */
export function leadingPair(
  operator: Operator,
  size: number,
  { tolerance, steps, more }: Effort,
): LeadingPair {
  const random = seeded(size);
  const space = new Space(operator, size);
  // One use of the operator first: where it sees nothing, there is then exactly nothing.
  space.widen(...operator(noise(size, random), noise(size, random)));
  for (let step = 0, after = 0; step < steps; step++) {
    const { left, values } = space.best();
    if (Math.max(norm(left[0]), norm(left[1])) <= tolerance * values[0] && after++ >= more) break;
    if (!space.widen(left[0], left[1])) break;
  }
  const { vectors, values } = space.best();
  const real = values.map((value) => value > NOTHING * Math.max(values[0], 0) && value > 0);
  return {
    vectors: [
      real[0] ? unit(vectors[0]) : new Float64Array(size),
      real[1] ? unit(vectors[1]) : new Float64Array(size),
    ],
    values: [real[0] ? values[0] : 0, real[1] ? values[1] : 0],
  };
}

class Space {
  readonly #operator: Operator;
  readonly #size: number;
  #basis: Float64Array[] = [];
  #images: Float64Array[] = [];

  constructor(operator: Operator, size: number) {
    this.#operator = operator;
    this.#size = size;
  }

  /** The best two vectors in the space, with what the operator makes of each beyond lengthening it. */
  best() {
    const { values, vectors } = this.#ritz();
    const found = [0, 1].map((which) => {
      const weights = vectors[which] ?? [];
      const value = values[which] ?? 0;
      const vector = combined(this.#basis, weights, this.#size);
      const left = combined(this.#images, weights, this.#size);
      addTimes(left, vector, -value);
      return { vector, value, left };
    });
    return {
      vectors: [found[0]!.vector, found[1]!.vector] as const,
      values: [found[0]!.value, found[1]!.value] as const,
      left: [found[0]!.left, found[1]!.left] as const,
    };
  }

  /** Adds one or two directions. False when there is none that the space does not hold already. */
  widen(...directions: readonly Float64Array[]): boolean {
    if (this.#basis.length + directions.length > FULL) this.#fold();
    const added: Float64Array[] = [];
    for (const direction of directions) {
      const fresh = beyond([...this.#basis, ...added], direction);
      if (fresh) added.push(fresh);
    }
    if (added.length === 0) return false;
    const images = this.#operator(added[0]!, added[1] ?? new Float64Array(this.#size));
    added.forEach((vector, index) => {
      this.#basis.push(vector);
      this.#images.push(images[index]!);
    });
    return true;
  }

  #ritz() {
    const product = this.#basis.map((vector) => this.#images.map((image) => dot(vector, image)));
    return symmetricEigen(product.map((row, i) => row.map((value, j) => (value + product[j]![i]!) / 2)));
  }

  #fold(): void {
    const { vectors } = this.#ritz();
    const kept = vectors.slice(0, KEPT);
    const basis = kept.map((weights) => combined(this.#basis, weights, this.#size));
    this.#images = kept.map((weights) => combined(this.#images, weights, this.#size));
    this.#basis = basis;
  }
}

function noise(size: number, random: Random): Float64Array {
  return Float64Array.from({ length: size }, () => random() - 0.5);
}

// The part of a direction at right angles to the basis, as a unit vector; taken twice, since once leaves rounding behind.
function beyond(basis: readonly Float64Array[], direction: Float64Array): Float64Array | null {
  const length = norm(direction);
  if (!(length > 0)) return null;
  const once = direction.map((value) => value / length);
  for (const vector of basis) addTimes(once, vector, -dot(once, vector));
  if (norm(once) < NEARLY_INSIDE) return null;
  const twice = unit(once);
  for (const vector of basis) addTimes(twice, vector, -dot(twice, vector));
  return norm(twice) < 0.5 ? null : unit(twice);
}

function combined(vectors: readonly Float64Array[], weights: readonly number[], size: number): Float64Array {
  const sum = new Float64Array(size);
  vectors.forEach((vector, index) => addTimes(sum, vector, weights[index] ?? 0));
  return sum;
}

function addTimes(sum: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += times * vector[i]!;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function unit(vector: Float64Array): Float64Array {
  const length = norm(vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
