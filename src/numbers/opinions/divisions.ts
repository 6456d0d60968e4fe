import { kMeans } from './k-means.ts';
import type { Clusters } from './k-means.ts';
import { outwardStart } from './outward-start.ts';
import type { Points } from './projection.ts';
import { silhouette } from './silhouette.ts';
import { spreadStart } from './spread-start.ts';
import type { Centres } from './spread-start.ts';

/** People put into groups. */
export interface Division {
  /** The number of groups asked for. */
  readonly tried: number;
  /** For each point, its group from 0; the largest group first. */
  readonly group: Int32Array;
  readonly sizes: readonly number[];
  readonly silhouette: number;
}

/** At most a hundred small clusters stand for everybody, so that what follows does not grow with the people. */
export type BaseClusters = Clusters;

const BASE = 100;
const STILL = 0.01;
const MARGIN = 0.025;
const ALIKE = 1e-9;

/** Base clusters as published: k-means with k = 100, until no centre moves further than 0.01 or 100 rounds. */
export function baseClusters(points: Points, rounds?: number): BaseClusters {
  const rounded = withoutRounding(points);
  const once = new Float64Array(points.length / 2).fill(1);
  return kMeans(rounded, once, spreadStart(rounded, once, BASE), STILL, rounds);
}

/**
 * The division whose groups hold together best: k = 2 … min(5, 2 + ⌊base clusters / 12⌋), the largest mean silhouette of
 * the base clusters' centres, and of two alike the one with more groups (as published). Null when there is no division
 * into two or more groups of at least `smallest`.
 */
export function bestDivision(base: BaseClusters, smallest: number): Division | null {
  const most = Math.min(5, 2 + Math.floor(base.weight.length / 12));
  let best: Division | null = null;
  for (let k = 2; k <= most; k++) {
    const division = divide(base, k, smallest);
    if (division.sizes.length > 1 && (best === null || better(division, best))) best = division;
  }
  return best;
}

function better(one: Division, best: Division): boolean {
  const by = one.silhouette - best.silhouette;
  return by > ALIKE || (by > -ALIKE && one.sizes.length > best.sizes.length);
}

/**
 * Everybody in at most k groups: k-means of the base clusters' centres, each counted with its people. It finds a good
 * division near where it begins, not the best of all, so it begins in two places. The second is taken only where its
 * silhouette is better by a margin: between two that are nearly alike, groups should not jump as votes come in.
 */
export function divide(base: BaseClusters, k: number, smallest: number): Division {
  const { centres, weight } = base;
  const first = dividedFrom(base, k, spreadStart(centres, weight, k), smallest);
  const second = dividedFrom(base, k, outwardStart(centres, weight, k), smallest);
  return second.silhouette > first.silhouette + MARGIN ? second : first;
}

// While a group has fewer than `smallest` people, it is set aside: its people pull at no centre any more, and in the end
// go with the nearest of the other groups.
function dividedFrom(base: BaseClusters, k: number, start: Centres, smallest: number): Division {
  const { centres, weight, cluster } = base;
  const counted = Float64Array.from(weight);
  let found = kMeans(centres, counted, start, 0);
  for (
    let least = leastOf(found);
    found.weight[least]! < smallest && found.weight.length > 1;
    least = leastOf(found)
  ) {
    found.cluster.forEach((at, point) => {
      if (at === least) counted[point] = 0;
    });
    found = kMeans(
      centres,
      counted,
      found.centres.filter((_, at) => at >> 1 !== least),
      0,
    );
  }
  const order = largestFirst(found);
  const place = Int32Array.from(order.keys(), (at) => order.indexOf(at));
  const groupOfBase = found.cluster.map((at) => place[at]!);
  const group = cluster.map((at) => groupOfBase[at]!);
  return {
    tried: k,
    group,
    sizes: sizesOf(group, order.length),
    silhouette: silhouette(centres, groupOfBase),
  };
}

function leastOf({ weight }: Clusters): number {
  return weight.indexOf(Math.min(...weight));
}

function sizesOf(group: Int32Array, groups: number): readonly number[] {
  const sizes = Array.from({ length: groups }, () => 0);
  for (const at of group) sizes[at]! += 1;
  return sizes;
}

function largestFirst({ weight, centres }: Clusters): readonly number[] {
  return Array.from(weight.keys()).sort(
    (one, other) => weight[other]! - weight[one]! || centres[2 * one]! - centres[2 * other]!,
  );
}

// The last bits of a place depend on the order in which votes were added up; rounded, equal places are equal.
function withoutRounding(points: Points): Points {
  return points.map((value) => Math.round(value * 2 ** 30) / 2 ** 30);
}
