import type { Points } from './projection.ts';

/** Centres of clusters, x and y of one after another. */
export type Centres = Float64Array;

interface Cell {
  readonly members: Int32Array;
  readonly weight: number;
  readonly middle: readonly [number, number];
  /** Σ weight · squared distance to the middle, along x and along y. */
  readonly spread: readonly [number, number];
}

/**
 * Where k-means begins: the points are cut in two, at the mean of the axis they differ most along, and then again
 * whichever part differs most within itself, until there are k parts; the centres are the parts' means. (Su and Dy,
 * In search of deterministic methods for initializing k-means, Intelligent Data Analysis 11, 2007: "Var-Part".) No chance
 * in it, and the order of the points does not matter. Fewer than k centres where fewer points differ.
 */
export function spreadStart(points: Points, weights: Float64Array, k: number): Centres {
  const cells = [
    cellOf(
      points,
      weights,
      Int32Array.from({ length: weights.length }, (_, index) => index),
    ),
  ];
  while (cells.length < k) {
    const widest = cells.reduce((best, cell, index) => (total(cell) > total(cells[best]!) ? index : best), 0);
    const halves = cut(points, weights, cells[widest]!);
    if (halves === null) break;
    cells.splice(widest, 1, ...halves);
  }
  return Float64Array.from(cells.flatMap(({ middle }) => middle));
}

function total({ spread }: Cell): number {
  return spread[0] + spread[1];
}

function cellOf(points: Points, weights: Float64Array, members: Int32Array): Cell {
  let [weight, x, y, xx, yy] = [0, 0, 0, 0, 0];
  for (const member of members) {
    weight += weights[member]!;
    x += weights[member]! * points[2 * member]!;
    y += weights[member]! * points[2 * member + 1]!;
  }
  const middle = [x / weight, y / weight] as const;
  for (const member of members) {
    xx += weights[member]! * (points[2 * member]! - middle[0]) ** 2;
    yy += weights[member]! * (points[2 * member + 1]! - middle[1]) ** 2;
  }
  return { members, weight, middle, spread: [xx, yy] };
}

function cut(points: Points, weights: Float64Array, { members, middle, spread }: Cell): [Cell, Cell] | null {
  const axis = spread[1] > spread[0] ? 1 : 0;
  const below = members.filter((member) => points[2 * member + axis]! <= middle[axis]);
  const above = members.filter((member) => points[2 * member + axis]! > middle[axis]);
  if (below.length === 0 || above.length === 0) return null;
  return [cellOf(points, weights, below), cellOf(points, weights, above)];
}
