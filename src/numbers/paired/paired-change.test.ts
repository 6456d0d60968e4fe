import wilcoxon from '@stdlib/stats-wilcoxon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../mean.ts';
import { Refusal } from '../refusal.ts';
import { directions } from './directions.ts';
import { effectSizes } from './effect-sizes.ts';
import { lostToFollowUp } from './lost-to-follow-up.ts';
import { pairedChange } from './paired-change.ts';
import { signedRank } from './signed-rank.ts';

const people = (before: readonly (number | null)[], after: readonly (number | null)[]) =>
  before.map((value, at) => ({ before: value, after: after[at] ?? null }));

describe("R's published values", () => {
  // "sleep" (Student 1908): t.test and wilcox.test of extra ~ group, paired.
  const sleep = pairedChange(
    people(
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    ),
  );

  it('sleep: t = -4.0621, df = 9, p = 0.002833, interval -2.4598858 to -0.7001142, mean -1.58', () => {
    expect(sleep.t).toBeCloseTo(-4.0621, 4);
    expect(sleep.df).toBe(9);
    expect(sleep.p).toBeCloseTo(0.002833, 6);
    expect(sleep.ci95[0]).toBeCloseTo(-2.4598858, 7);
    expect(sleep.ci95[1]).toBeCloseTo(-0.7001142, 7);
    expect(sleep.meanChange).toBeCloseTo(-1.58, 12);
  });

  it('sleep, with ties and a zero: V = 0, p = 0.009091 by the normal approximation', () => {
    expect(sleep.wilcoxon).toMatchObject({ v: 0, method: 'normal' });
    expect(sleep.wilcoxon.p).toBeCloseTo(0.009091, 6);
  });

  // Hollander and Wolfe 1973, the example of R's own wilcox.test: one-sided 0.01953, so two-sided twice that.
  it('depression: V = 40, p = 0.0390625 exactly', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const changes = before.map((value, at) => value - after[at]!);
    expect(signedRank(changes)).toEqual({ v: 40, p: 0.0390625, method: 'exact' });
    expect(signedRank(changes.map((change) => -change))).toEqual({ v: 5, p: 0.0390625, method: 'exact' });
  });

  // stats.stackexchange.com, question 613310: R's output for these 19 pairs.
  it('nineteen pairs with a tie: t = 3.4757, p = 0.002698, 1.536795 to 6.233732; V = 181, p = 0.0005795', () => {
    const before = [
      33.21, 31.25, 43.73, 38.26, 41.72, 38.14, 41.07, 39.49, 28.5, 32.4, 35.87, 33.79, 30.49, 36.29, 33.18,
      37.7, 33.86, 39.21, 35.43,
    ];
    const after = [
      37.14, 34.69, 65.52, 40.56, 41.32, 39.34, 43.95, 44.26, 35.28, 37.12, 37.82, 34.71, 34.08, 33.08, 36.89,
      41.38, 39.29, 41.62, 39.36,
    ];
    const found = pairedChange(people(before, after));
    expect(found.t).toBeCloseTo(3.4757, 4);
    expect(found.p).toBeCloseTo(0.002698, 6);
    expect(found.ci95.map((end) => end.toFixed(6))).toEqual(['1.536795', '6.233732']);
    expect(found.wilcoxon).toMatchObject({ v: 181, method: 'normal' });
    expect(found.wilcoxon.p).toBeCloseTo(0.0005795, 7);
  });
});

describe("Wilcoxon's test where libraries and R part", () => {
  const made = (count: number) => Array.from({ length: count }, (_, at) => (at + 1) * (at % 3 ? 1 : -1));

  it('is exact up to 49 pairs and approximate from 50', () => {
    expect(signedRank(made(49))).toMatchObject({ v: 800, method: 'exact' });
    expect(signedRank(made(49)).p).toBeCloseTo(0.06248542836759796, 12);
    expect(signedRank(made(50))).toMatchObject({ v: 850, method: 'normal' });
    expect(signedRank(made(50)).p).toBeCloseTo(0.04070768613514751, 12);
  });

  it('counts pairs after zeros are dropped, and a zero alone makes it approximate', () => {
    expect(signedRank([1, 2, 3, 4, -5, 0])).toMatchObject({ v: 10, method: 'normal' });
    expect(signedRank([1, 2, 3, 4, -5])).toEqual({ v: 10, p: 0.625, method: 'exact' });
  });

  it('keeps the digits of a very small p', () => {
    const allUp = Array.from({ length: 200 }, (_, at) => at + 1);
    expect(signedRank(allUp).p / 1.4470017348102398e-34).toBeCloseTo(1, 6);
  });

  it('is 1 where both sides weigh the same', () => {
    expect(signedRank([1, -1]).p).toBe(1);
    expect(signedRank([3, 1, 2, -6, 4, -5, -7, -0.5, 8, -9, 7.5]).p).toBeLessThanOrEqual(1);
    expect(signedRank([1, 2, -3])).toMatchObject({ v: 3, p: 1, method: 'exact' });
  });

  it('agrees with the library wherever the library agrees with R', () => {
    const changes = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(
        changes.filter((some) => some.some((change) => change !== 0)),
        (some) => {
          const theirs = wilcoxon(some);
          expect(signedRank(some).v).toBe(theirs.statistic);
          expect(signedRank(some).p).toBeCloseTo(Math.min(1, theirs.pValue), 9);
        },
      ),
    );
  });
});

// PMC7413188, table 2 (n = 22): published to the digits shown; recomputed from means and SDs in the research notes.
describe('a published table of paired results', () => {
  const withMoments = (wanted: number, sd: number) => {
    const raw = Array.from({ length: 22 }, (_, at) => Math.sin(at * 7.3) + at / 9);
    const [centre, spread] = [mean(raw), standardDeviation(raw)];
    return raw.map((value) => wanted + ((value - centre) / spread) * sd);
  };

  it.each([
    ['PSS-14', 4, 6.4, 2.932, 0.008, 0.625, [1.16, 6.84]],
    ['HADS-A', 1.7, 3.2, null, 0.0212, 0.53, null],
    ['HADS-D', 0.7, 2.3, null, 0.1681, 0.3, null],
    ['HADS total', 2.4, 4.7, null, 0.026, 0.51, [0.32, 4.48]],
    ['SRF-18', 3.6, 7, null, 0.0251, 0.51, null],
  ] as const)('%s', (_name, change, sd, t, p, dz, interval) => {
    const changes = withMoments(change, sd);
    const found = pairedChange(
      people(
        changes.map(() => 20),
        changes.map((value) => 20 + value),
      ),
    );
    expect(found.df).toBe(21);
    expect(found.p.toFixed(4)).toBe(p.toFixed(4));
    expect(found.dz).toBeCloseTo(dz, 2);
    if (t !== null) expect(found.t).toBeCloseTo(t, 2);
    if (interval) expect(found.ci95.map((end) => Number(end.toFixed(2)))).toEqual(interval);
  });

  it('Shah 2018: 19.28 (3.921) to 23.32 is 1.03 of the SD before', () => {
    const found = effectSizes({
      meanChange: 23.32 - 19.28,
      sdChange: 4,
      sdBefore: 3.921,
      sdAfter: 4.873,
      nPaired: 172,
    });
    expect(found.dBaseline).toBeCloseTo(1.03, 2);
    expect(found.dav).toBeCloseTo(4.04 / 4.397, 10);
    expect(found.hedgesG / found.dav).toBeCloseTo(1 - 3 / 683, 12);
    expect(found.hedgesGz / found.dz).toBeCloseTo(1 - 3 / 683, 12);
  });
});

describe('who is counted', () => {
  const found = pairedChange(
    people([10, 12, 14, 8, null, 20, 22, null], [13, 12, 13, 15, 11, null, null, null]),
    { reliableChange: 3 },
  );

  it('eligible, at baseline, paired, and after only', () => {
    expect(found).toMatchObject({ nEligible: 8, nBaseline: 6, nPaired: 4, nAfterOnly: 1 });
    expect(found).toMatchObject({ meanBefore: 11, meanAfter: 13.25, meanChange: 2.25 });
  });

  it('improved, the same, worse; and reliably so', () => {
    expect(found.directions).toEqual({ improved: 2, same: 1, worse: 1 });
    expect(found.reliable).toEqual({ improved: 2, same: 2, worse: 0 });
  });

  it('turns round where lower is better, and counts a change of just the reliable size', () => {
    expect(directions([-2, -1, 0, 3], 'decrease')).toEqual({ improved: 2, same: 1, worse: 1 });
    expect(directions([0.3 - 0.1, 0.1], 'increase', 0.2)).toEqual({ improved: 1, same: 1, worse: 0 });
  });

  it('how those lost to follow-up differed at baseline', () => {
    expect(found.lost).toMatchObject({ n: 2, meanBefore: 21, difference: 10 });
    expect(found.lost.standardised).toBeCloseTo(10 / standardDeviation([10, 12, 14, 8, 20, 22]), 12);
    expect(lostToFollowUp([5], [3, 3])).toMatchObject({ n: 1, sdBefore: null, difference: 2 });
    expect(lostToFollowUp([3], [3, 3]).standardised).toBeNull();
    expect(lostToFollowUp([], [3, 3])).toMatchObject({ n: 0, difference: null });
  });
});

describe('refuses', () => {
  it('too few pairs, changes without spread, and numbers it cannot hold', () => {
    expect(() => pairedChange(people([1, null, 3], [2, 5, null]))).toThrow(Refusal);
    expect(() => pairedChange(people([1, null, 3], [2, 5, null]))).toThrow('1 of 3 people');
    expect(() => pairedChange(people([1, 2, 3], [2, 3, 4]))).toThrow('the same amount (1)');
    expect(() => pairedChange(people([1.1, 2.3, 3.7], [1.2, 2.4, 3.8]))).toThrow('the same amount (0.1)');
    expect(() => pairedChange(people([1, 2, 1e200], [2, 3, 4]))).toThrow('too large');
    expect(() => pairedChange(people([1, 2, Number.NaN], [2, 3, 4]))).toThrow('not a number');
  });
});

describe('for any pairs', () => {
  const pairs = fc
    .array(fc.record({ before: fc.integer({ min: 0, max: 60 }), after: fc.integer({ min: 0, max: 60 }) }), {
      minLength: 3,
      maxLength: 60,
    })
    .filter((some) => new Set(some.map(({ before, after }) => after - before)).size > 1);

  it('neither the order of people nor the unit matters; the other way round only signs change', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const found = pairedChange(some);
        const reversed = pairedChange(some.toReversed());
        expect(reversed.t).toBeCloseTo(found.t, 8);
        expect(reversed.wilcoxon).toEqual(found.wilcoxon);
        const doubled = pairedChange(
          some.map(({ before, after }) => ({ before: before * 2, after: after * 2 })),
        );
        expect(doubled.dav).toBeCloseTo(found.dav, 8);
        expect(doubled.p).toBeCloseTo(found.p, 8);
        const turned = pairedChange(
          some.map(({ before, after }) => ({ before: after, after: before })),
          { improvement: 'decrease' },
        );
        expect(turned.t).toBeCloseTo(-found.t, 8);
        expect(turned.wilcoxon.p).toBeCloseTo(found.wilcoxon.p, 10);
        expect(turned.directions).toEqual(found.directions);
      }),
    );
  });
});
