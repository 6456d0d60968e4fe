import { assign } from './nearest-centre.ts';
import type { Points } from './projection.ts';
import type { Centres } from './spread-start.ts';

export interface Clusters {
  readonly centres: Centres;
  /** For each point, the number of its cluster. */
  readonly cluster: Int32Array;
  /** The weight in each cluster: none is empty. */
  readonly weight: Float64Array;
}

/** As published. */
const ROUNDS = 100;

/**
 * Weighted k-means in the plane (Lloyd): every point to its nearest centre, every centre to the mean of its points, until
 * no centre moves further than `still`, or so many rounds. Clusters nobody is nearest to are dropped.
 */
export function kMeans(
  points: Points,
  weights: Float64Array,
  start: Centres,
  still: number,
  rounds = ROUNDS,
): Clusters {
  const cluster = new Int32Array(weights.length);
  let centres = start;
  for (let round = 0; round < rounds; round++) {
    assign(points, centres, cluster);
    const moved = meansOf(points, weights, cluster, centres.length / 2).centres;
    const furthest = moved.length === centres.length ? furthestMove(centres, moved) : Infinity;
    centres = moved;
    if (furthest <= still) break;
  }
  assign(points, centres, cluster);
  return settled(points, weights, cluster, centres);
}

function meansOf(points: Points, weights: Float64Array, cluster: Int32Array, count: number) {
  const sums = new Float64Array(2 * count);
  const weight = new Float64Array(count);
  for (let point = 0; point < cluster.length; point++) {
    const into = cluster[point]!;
    weight[into]! += weights[point]!;
    sums[2 * into]! += weights[point]! * points[2 * point]!;
    sums[2 * into + 1]! += weights[point]! * points[2 * point + 1]!;
  }
  const kept = Array.from(weight.keys()).filter((at) => weight[at]! > 0);
  return {
    centres: Float64Array.from(
      kept.flatMap((at) => [sums[2 * at]! / weight[at]!, sums[2 * at + 1]! / weight[at]!]),
    ),
    weight: Float64Array.from(kept, (at) => weight[at]!),
    number: Int32Array.from(weight.keys(), (at) => kept.indexOf(at)),
  };
}

// The centres stay where the points were assigned from; only empty ones go, and the points of none are assigned again.
function settled(points: Points, weights: Float64Array, cluster: Int32Array, centres: Centres): Clusters {
  const { weight, number } = meansOf(points, weights, cluster, centres.length / 2);
  if (number.every((at) => at >= 0)) return { centres, cluster, weight };
  const kept = centres.filter((_, at) => number[at >> 1]! >= 0);
  assign(points, kept, cluster);
  return settled(points, weights, cluster, kept);
}

function furthestMove(before: Centres, after: Centres): number {
  let furthest = 0;
  for (let at = 0; at < before.length; at += 2)
    furthest = Math.max(furthest, Math.hypot(before[at]! - after[at]!, before[at + 1]! - after[at + 1]!));
  return furthest;
}
