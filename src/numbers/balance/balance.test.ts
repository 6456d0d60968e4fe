import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../mean.ts';
import { seeded } from '../seeded.ts';
import { Refusal } from '../refusal.ts';
import { balance } from './balance.ts';
import { drift } from './drift.ts';
import { entropy, evenness } from './entropy.ts';
import { falseAlarms, xmrFalseAlarms } from './false-alarms.ts';
import { steadyGroup } from './steady-group.ts';

const monthly = (counts: readonly (readonly number[])[]) =>
  counts.map((some, at) => ({
    date: `${2024 + Math.floor((10 + at) / 12)}-${String(((10 + at) % 12) + 1).padStart(2, '0')}`,
    counts: some,
  }));

describe('entropy', () => {
  it.each([
    [[4, 4], 1, 1],
    [[3, 3, 3, 3], 2, 1],
    [[5, 0, 0], 0, 0],
    [[2, 1, 1], 1.5, 1.5 / Math.log2(3)],
    [[1, 3], 0.8112781244591328, 0.8112781244591328],
  ])('of %j is %d bits, evenness %d', (counts, bits, even) => {
    expect(entropy(counts)).toBeCloseTo(bits, 12);
    expect(evenness(counts)).toBeCloseTo(even, 12);
  });

  it('lies between 0 and the most it can be, whoever stands first and whatever the scale', () => {
    const counts = fc
      .array(fc.nat(1000), { minLength: 2, maxLength: 8 })
      .filter((some) => some.some((count) => count > 0));
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (some, times) => {
        expect(evenness(some)).toBeGreaterThanOrEqual(0);
        expect(evenness(some)).toBeLessThanOrEqual(1);
        expect(entropy(some.toReversed())).toBeCloseTo(entropy(some), 10);
        expect(entropy(some.map((count) => count * times))).toBeCloseTo(entropy(some), 10);
      }),
    );
  });
});

describe('balance', () => {
  it('gives shares, and leaves out occasions on which nobody brought anything', () => {
    const [first, ...rest] = balance(
      monthly([
        [3, 1],
        [0, 0],
      ]),
    );
    expect(first).toMatchObject({ total: 4, shares: [0.75, 0.25] });
    expect(rest).toEqual([]);
  });

  it('refuses one perspective alone, and what is not a count', () => {
    expect(() => balance(monthly([[3]]))).toThrow(Refusal);
    for (const odd of [-1, 1.5, 2_000_000, Number.NaN])
      expect(() => balance(monthly([[3, odd]]))).toThrow('is not a count');
  });
});

/** Of ten agenda items: 5, 6, 4 … from lived-experience and carer members, and 3, 2, 4 … from professionals. */
const steady = [5, 6, 4, 5, 6, 5, 4, 6, 5, 4, 5, 6, 4, 5, 4, 6].map((lived) => [lived, 8 - lived, 2]);

describe('drift', () => {
  const watched = { series: [[0], [1]], fixAfter: 16 };
  const found = (after: readonly number[][]) => drift(balance(monthly([...steady, ...after])), watched);

  it('tells a voice that goes missing, although it also lies near the limits', () => {
    const [lived, professional] = found(Array.from({ length: 7 }, () => [4, 0, 6]));
    expect(lived!.signals).toMatchObject([{ tail: 'low', rule: 'shift', sustained: true, occasions: 7 }]);
    expect(professional!.signals).toMatchObject([
      { tail: 'low', rule: 'shift', sustained: true, from: '2026-02', to: '2026-09' },
    ]);
  });

  it('tells the other tail: a voice that takes over', () => {
    expect(found(Array.from({ length: 7 }, () => [6, 2, 2]))[0]!.signals).toMatchObject([
      { tail: 'high', rule: 'shift', sustained: true },
    ]);
  });

  it('tells a single leap as one that has not lasted', () => {
    expect(found([[10, 0, 0]])[0]!.signals).toMatchObject([
      { tail: 'high', rule: 'outside-limits', sustained: false, occasions: 1 },
    ]);
  });

  it('tells nothing of the baseline, nor where there is nothing after it', () => {
    expect(found([[5, 3, 2]])[0]!.signals).toEqual([]);
    expect(found([])[0]!.signals).toEqual([]);
    const odd = [...steady.slice(0, 15), [10, 0, 0], [5, 3, 2]];
    expect(drift(balance(monthly(odd)), { series: [[0]], fixAfter: 16 })[0]!.signals).toEqual([]);
  });

  it('watches some perspectives together, which is the rest turned round', () => {
    const both = drift(balance(monthly(steady)), { series: [[0, 1], [2]], fixAfter: null });
    expect(both[0]!.mean).toBeCloseTo(1 - both[1]!.mean, 12);
    expect(both[0]!.upl).toBeCloseTo(1 - both[1]!.lpl, 12);
  });
});

describe('made-up groups', () => {
  it('bring what the chances say, in mean and spread, for few items and many', () => {
    const random = seeded(7);
    for (const total of [10, 400, 100_000]) {
      const made = steadyGroup(
        Array.from({ length: 4000 }, () => ({ date: '', total })),
        [0.2, 0.5, 0.3],
        random,
      );
      for (const [at, chance] of [0.2, 0.5, 0.3].entries()) {
        const counts = made.map((occasion) => occasion.counts[at]!);
        const spread = Math.sqrt(total * chance * (1 - chance));
        expect(Math.abs(mean(counts) - total * chance)).toBeLessThan((4 * spread) / Math.sqrt(4000));
        expect(standardDeviation(counts) / spread).toBeCloseTo(1, 1);
      }
      expect(made.every(({ counts }) => counts.reduce((sum, count) => sum + count, 0) === total)).toBe(true);
    }
  });

  it('never bring what has no chance', () => {
    const made = steadyGroup([{ date: '', total: 50 }], [0, 1, 0], seeded(1));
    expect(made[0]!.counts).toEqual([0, 50, 0]);
  });
});

describe('false alarms', () => {
  const group = balance(monthly([...steady, ...steady.slice(0, 9)]));

  it('are the same for the same seed, and about the same for another', () => {
    const watched = { series: [[0]], fixAfter: 16 };
    const first = falseAlarms(group, watched, { groups: 1000, seed: 1 });
    expect(falseAlarms(group, watched, { groups: 1000, seed: 1 })).toEqual(first);
    expect(Math.abs(falseAlarms(group, watched, { groups: 1000, seed: 2 }).any - first.any)).toBeLessThan(
      0.1,
    );
  });

  it('are more for several series than for each, and fewer for changes that last', () => {
    const found = falseAlarms(
      group,
      { series: [[0], [1], 'evenness'], fixAfter: 16 },
      { groups: 1000, seed: 3 },
    );
    expect(found.each).toHaveLength(3);
    for (const one of [...found.each, found]) expect(one.sustained).toBeLessThanOrEqual(one.any);
    for (const one of found.each) expect(one.any).toBeLessThan(found.any);
  });

  // The table in README.md: 20,000 charts each; here fewer, so a few in a hundred either way.
  it.each([
    [0, 12, 0.07],
    [0, 24, 0.19],
    [0, 48, 0.39],
    [12, 12, 0.3],
    [16, 12, 0.28],
    [24, 12, 0.24],
  ])(
    'of an XmR chart with a baseline of %i and %i points watched: about %d, as documented',
    (baseline, watched, rate) => {
      const measured = xmrFalseAlarms({ baseline, watched }, { groups: 2000, seed: 11 });
      expect(Math.abs(measured - rate)).toBeLessThan(0.04);
    },
  );
});
