import type { Points } from './projection.ts';
import type { Centres } from './spread-start.ts';

/**
 * Puts each point with its nearest centre (the first of two equally near), into `cluster`, which holds the last guess.
 * The centres are walked by x, outwards from the guess, and only as far as one could still be nearer: a fraction of them.
 */
export function assign(points: Points, centres: Centres, cluster: Int32Array): void {
  const order = Int32Array.from({ length: centres.length / 2 }, (_, at) => at).sort(
    (one, other) => centres[2 * one]! - centres[2 * other]! || one - other,
  );
  const place = new Int32Array(order.length);
  order.forEach((at, position) => (place[at] = position));
  const xs = Float64Array.from(order, (at) => centres[2 * at]!);
  const ys = Float64Array.from(order, (at) => centres[2 * at + 1]!);
  for (let point = 0; point < cluster.length; point++) {
    const guess = place[Math.min(cluster[point]!, order.length - 1)]!;
    cluster[point] = nearest(points[2 * point]!, points[2 * point + 1]!, xs, ys, order, guess);
  }
}

function nearest(
  x: number,
  y: number,
  xs: Float64Array,
  ys: Float64Array,
  order: Int32Array,
  guess: number,
): number {
  let best = order[guess]!;
  let least = (xs[guess]! - x) ** 2 + (ys[guess]! - y) ** 2;
  for (let to = guess + 1; to < xs.length && (xs[to]! <= x || (xs[to]! - x) ** 2 <= least); to++) {
    const distance = (xs[to]! - x) ** 2 + (ys[to]! - y) ** 2;
    if (distance < least || (distance === least && order[to]! < best)) {
      least = distance;
      best = order[to]!;
    }
  }
  for (let to = guess - 1; to >= 0 && (xs[to]! >= x || (xs[to]! - x) ** 2 <= least); to--) {
    const distance = (xs[to]! - x) ** 2 + (ys[to]! - y) ** 2;
    if (distance < least || (distance === least && order[to]! < best)) {
      least = distance;
      best = order[to]!;
    }
  }
  return best;
}
