import type { Points } from './projection.ts';

/**
 * How well points sit in their clusters, −1 … 1: the mean over the points of (b − a) / max(a, b), with a the mean
 * distance to the others of one's own cluster and b to the nearest other cluster (Rousseeuw 1987). A point alone in its
 * cluster counts 0. Quadratic in the points: it is meant for the centres of base clusters, a hundred at most.
 */
export function silhouette(points: Points, cluster: Int32Array): number {
  const count = Math.max(...cluster) + 1;
  if (count < 2) return 0;
  let sum = 0;
  for (let point = 0; point < cluster.length; point++) sum += widthOf(points, cluster, count, point);
  return sum / cluster.length;
}

function widthOf(points: Points, cluster: Int32Array, count: number, point: number): number {
  const distance = new Float64Array(count);
  const size = new Float64Array(count);
  for (let other = 0; other < cluster.length; other++) {
    size[cluster[other]!]!++;
    distance[cluster[other]!]! += Math.hypot(
      points[2 * point]! - points[2 * other]!,
      points[2 * point + 1]! - points[2 * other + 1]!,
    );
  }
  const own = cluster[point]!;
  if (size[own] === 1) return 0;
  const within = distance[own]! / (size[own]! - 1);
  const nearest = Math.min(...Array.from(distance, (all, at) => (at === own ? Infinity : all / size[at]!)));
  const larger = Math.max(within, nearest);
  return larger > 0 ? (nearest - within) / larger : 0;
}
