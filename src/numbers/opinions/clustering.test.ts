import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from './adjusted-rand.ts';
import { baseClusters, bestDivision, divide } from './divisions.ts';
import { kMeans } from './k-means.ts';
import { assign } from './nearest-centre.ts';
import { outwardStart } from './outward-start.ts';
import { seeded, shuffle } from '../seeded.ts';
import { silhouette } from './silhouette.ts';
import { spreadStart } from './spread-start.ts';

const ones = (count: number) => new Float64Array(count).fill(1);

function blobs(middles: readonly (readonly [number, number])[], each: number, width: number): Float64Array {
  const random = seeded(3);
  return Float64Array.from(
    middles.flatMap(([x, y]) =>
      Array.from({ length: each }, () => [x + width * (random() - 0.5), y + width * (random() - 0.5)]).flat(),
    ),
  );
}

describe('clusters of points', () => {
  it('every point goes to its nearest centre, the first of two equally near', () => {
    const point = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 30 }),
        fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 1000 }),
        (points, centres, guess) => {
          const cluster = new Int32Array(points.length).fill(guess % centres.length);
          assign(Float64Array.from(points.flat()), Float64Array.from(centres.flat()), cluster);
          points.forEach(([x, y], at) => {
            const distances = centres.map(([cx, cy]) => (cx - x) ** 2 + (cy - y) ** 2);
            expect(cluster[at]).toBe(distances.indexOf(Math.min(...distances)));
          });
        },
      ),
    );
  });

  it('finds planted clusters from either start, whatever the order of the points', () => {
    const points = blobs(
      [
        [0, 0],
        [10, 0],
        [0, 9],
      ],
      40,
      2,
    );
    for (const start of [spreadStart, outwardStart]) {
      const { weight } = kMeans(points, ones(120), start(points, ones(120), 3), 0);
      expect([...weight]).toEqual([40, 40, 40]);
    }
  });

  it('gives fewer clusters where fewer points differ', () => {
    const points = Float64Array.of(1, 1, 1, 1, 2, 2);
    expect(spreadStart(points, ones(3), 5)).toHaveLength(4);
    expect(outwardStart(points, ones(3), 5).length).toBeLessThanOrEqual(6);
    expect([...baseClusters(points).weight].toSorted()).toEqual([1, 2]);
    expect([...baseClusters(new Float64Array(8)).weight]).toEqual([4]);
  });
});

describe('silhouette', () => {
  it('is the published mean, by hand', () => {
    // 0 and 1 against 5: a = 1, b = 5 and 4; the one alone counts 0.
    expect(silhouette(Float64Array.of(0, 0, 1, 0, 5, 0), Int32Array.of(0, 0, 1))).toBeCloseTo(
      (4 / 5 + 3 / 4) / 3,
      14,
    );
    expect(silhouette(Float64Array.of(0, 0, 1, 0), Int32Array.of(0, 0))).toBe(0);
    expect(silhouette(Float64Array.of(0, 0, 0, 0, 0, 0), Int32Array.of(0, 0, 1))).toBe(0);
  });
});

describe('divisions', () => {
  it('chooses the number of groups that was planted', () => {
    for (const middles of [
      [
        [0, 0],
        [9, 1],
      ],
      [
        [0, 0],
        [9, 1],
        [3, 8],
      ],
      [
        [0, 0],
        [9, 1],
        [3, 8],
        [10, 9],
      ],
    ] as const)
      expect(bestDivision(baseClusters(blobs(middles, 60, 4)), 8)!.sizes).toEqual(middles.map(() => 60));
  });

  it('gives up a group that is too small, and does not let it hide the others', () => {
    const points = Float64Array.from([
      ...blobs(
        [
          [0, 0],
          [6, 0],
        ],
        50,
        3,
      ),
      90,
      90,
      91,
      91,
      92,
      90,
    ]);
    const found = bestDivision(baseClusters(points), 8)!;
    expect(found.sizes.length).toBeGreaterThan(1);
    for (const size of found.sizes) expect(size).toBeGreaterThanOrEqual(8);
    expect(divide(baseClusters(points), 2, 1).sizes).toContain(3);
  });

  it('has none where everybody stands in one place', () => {
    expect(bestDivision(baseClusters(new Float64Array(200)), 1)).toBeNull();
  });
});

describe('the adjusted Rand index', () => {
  it('is 1 for the same groups by other names, and 0 on average for others', () => {
    expect(adjustedRand([0, 0, 1, 1, 2], [2, 2, 0, 0, 1])).toBe(1);
    expect(adjustedRand([0, 0, 0], [0, 0, 0])).toBe(1);
    expect(adjustedRand([], [])).toBe(1);
    const one = Int32Array.from({ length: 60 }, (_, at) => at % 3);
    const random = seeded(5);
    const mean = Array.from({ length: 400 }, () => adjustedRand(one, shuffle(Int32Array.from(one), random)));
    expect(mean.reduce((sum, value) => sum + value, 0) / 400).toBeCloseTo(0, 1.9);
  });

  it("has Hubert and Arabie's value for a table worked by hand", () => {
    // 2 1 / 0 3: pairs 1 + 3 = 4, rows 3 + 3, columns 1 + 6, all 15: (4 − 2.8) / (6.5 − 2.8).
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo(1.2 / 3.7, 14);
  });
});
