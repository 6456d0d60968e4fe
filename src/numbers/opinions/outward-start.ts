import type { Points } from './projection.ts';
import type { Centres } from './spread-start.ts';

/**
 * Another place for k-means to begin: the middle of all, then again and again the point furthest from the centres so far
 * (Gonzalez 1985), until there are k. Finds a group at the edge that a cut through the middle would split. No chance in
 * it, and the order of the points does not matter. Fewer than k centres where fewer points differ.
 */
export function outwardStart(points: Points, weights: Float64Array, k: number): Centres {
  const centres = [middleOf(points, weights, 0), middleOf(points, weights, 1)];
  const distance = new Float64Array(weights.length).fill(Infinity);
  while (centres.length < 2 * k) {
    const [x, y] = [centres.at(-2)!, centres.at(-1)!];
    let furthest = 0;
    for (let at = 0; at < distance.length; at++) {
      distance[at] = Math.min(distance[at]!, Math.hypot(points[2 * at]! - x, points[2 * at + 1]! - y));
      if (distance[at]! > distance[furthest]!) furthest = at;
    }
    if (!(distance[furthest]! > 0)) break;
    centres.push(points[2 * furthest]!, points[2 * furthest + 1]!);
  }
  return Float64Array.from(centres);
}

function middleOf(points: Points, weights: Float64Array, axis: 0 | 1): number {
  let [sum, weight] = [0, 0];
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]! * points[2 * at + axis]!;
    weight += weights[at]!;
  }
  return sum / weight;
}
