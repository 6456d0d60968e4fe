import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { crossingsLimit, longestRunLimit } from './anhoej.ts';
import { runChart } from './run-chart.ts';
import { runsExpected } from './runs-distribution.ts';

const daily = (values: readonly number[]) =>
  values.map((value, at) => ({
    date: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    value,
  }));
const chart = (values: readonly number[], options = {}) => runChart(daily(values), options);

describe("Anhøj's limits", () => {
  it.each([
    [10, 6, 2],
    [20, 7, 6],
    [24, 8, 8],
    [36, 8, 13],
  ])('for %i useful points: longest run %i, crossings %i', (useful, longest, crossings) => {
    expect([longestRunLimit(useful), crossingsLimit(useful)]).toEqual([longest, crossings]);
  });

  it('for the longest run are those of the printed table', () => {
    const table: [number, number, number][] = [
      [10, 11, 6],
      [12, 22, 7],
      [23, 45, 8],
      [46, 90, 9],
      [91, 109, 10],
    ];
    for (const [from, to, limit] of table)
      for (let useful = from; useful <= to; useful += 1) expect(longestRunLimit(useful)).toBe(limit);
  });

  it('for crossings are qbinom(0.05, n - 1, 0.5) from 10 to 60', () => {
    const table = [
      2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14, 14, 14,
      15, 15, 16, 16, 17, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23, 23,
    ];
    expect(table.map((_, at) => crossingsLimit(10 + at))).toEqual(table);
  });
});

describe('the exact distribution of runs', () => {
  it('gives 5 to 13 for 16 points, with 2.5 % in each tail', () => {
    expect(runsExpected(4, 8, 8)).toMatchObject({ fewest: 5, most: 13, tail: 0.025 });
    expect(runsExpected(4, 8, 8).pAtMost).toBeCloseTo(114 / 12870, 12);
    expect(runsExpected(14, 8, 8).pAtLeast).toBeCloseTo(114 / 12870, 12);
  });

  // Swed and Eisenhart 1943: too few at this number or fewer, too many at this number or more, 5 % in all.
  it.each([
    [5, 5, 2, 10],
    [7, 7, 3, 13],
    [10, 10, 6, 16],
    [12, 12, 7, 19],
    [15, 15, 10, 22],
    [20, 20, 14, 28],
  ])('is the printed table for %i and %i', (above, below, few, many) => {
    expect(runsExpected(2, above, below)).toMatchObject({ fewest: few + 1, most: many - 1 });
  });

  it('is the count of all orders, tried one by one', () => {
    for (const [above, below] of [
      [3, 4],
      [5, 2],
      [4, 4],
      [1, 6],
    ] as const) {
      const counted = everyOrder(above, below);
      const all = counted.reduce((sum, ways) => sum + ways, 0);
      counted.forEach((ways, runs) => {
        if (ways === 0) return;
        const upTo = counted.slice(0, runs + 1).reduce((sum, more) => sum + more, 0);
        const { pAtMost, pAtLeast } = runsExpected(runs, above, below);
        expect(pAtMost).toBeCloseTo(upTo / all, 12);
        expect(pAtLeast).toBeCloseTo((all - upTo + ways) / all, 12);
      });
    }
  });

  it('knows a single run where all points lie on one side', () => {
    expect(runsExpected(1, 0, 12)).toMatchObject({ fewest: 1, most: 1, pAtMost: 1, pAtLeast: 1 });
  });
});

// How many orders of so many points above and below have 0, 1, 2 … runs.
function everyOrder(above: number, below: number): number[] {
  const counted: number[] = Array.from({ length: above + below + 1 }, () => 0);
  const orders = 2 ** (above + below);
  for (let order = 0; order < orders; order += 1) {
    const bits = order.toString(2).padStart(above + below, '0');
    if ([...bits].filter((bit) => bit === '1').length !== above) continue;
    counted[bits.match(/0+|1+/g)!.length]! += 1;
  }
  return counted;
}

describe('a run chart', () => {
  const calm = [3, 7, 2, 8, 8, 3, 1, 9, 6, 2, 7, 3, 9, 8, 1, 2];

  it('counts runs, crossings and the longest run around the median', () => {
    expect(chart(calm)).toMatchObject({
      median: 4.5,
      n: 16,
      nUseful: 16,
      longestRun: 2,
      crossings: 10,
      longestRunLimit: 7,
      crossingsLimit: 4,
      runs: { count: 11, fewest: 5, most: 13 },
      shifts: [],
      signals: [],
    });
  });

  it('leaves points on the median out: they neither break a run nor count in it', () => {
    const found = chart([1, 2, 5, 1, 2, 5, 1, 2, 9, 8, 9, 8, 9, 8, 5]);
    expect(found).toMatchObject({ median: 5, n: 15, nUseful: 12, longestRun: 6, crossings: 1 });
    expect(found.shifts).toEqual([
      { from: '2026-01-01', to: '2026-01-08', length: 6, side: 'below' },
      { from: '2026-01-09', to: '2026-01-14', length: 6, side: 'above' },
    ]);
    expect(found.signals).toEqual(['shift', 'crossings', 'too-few-runs']);
  });

  it('finds a longest run that is too long, and too many runs', () => {
    expect(chart([1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9]).signals).toContain('longest-run');
    expect(chart([1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9]).signals).toEqual(['too-many-runs']);
  });

  it('looks for a trend only when asked to; equal neighbours count once', () => {
    const rising = [5, 2, 9, 3, 8, 1, 2, 2, 3, 6, 7, 1, 9, 4];
    expect(chart(rising)).toMatchObject({ trends: [], signals: [] });
    expect(chart(rising, { trend: true })).toMatchObject({
      trends: [{ from: '2026-01-06', to: '2026-01-11', length: 5, way: 'up' }],
      signals: ['trend'],
    });
  });

  it('refuses too few points that do not lie on the median', () => {
    expect(() => chart([1, 2, 3, 4, 5, 6, 7, 8, 9])).toThrow(Refusal);
    expect(() => chart(Array.from({ length: 30 }, () => 4))).toThrow('has 0 (30 of 30 lie on the median)');
    expect(() => chart([])).toThrow('Too few points');
  });

  it('works with very many points', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => ({
      date: `2000-01-01+${String(at).padStart(6, '0')}`,
      value: at % 2,
    }));
    expect(runChart(many)).toMatchObject({ longestRun: 1, crossings: 199_999, signals: ['too-many-runs'] });
  });
});

describe('for any series', () => {
  const series = fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: 30, maxLength: 80 })
    .filter((values) => new Set(values).size > 12);

  it('neither the order of the rows nor the unit matters; upside down only the sides change', () => {
    fc.assert(
      fc.property(series, (values) => {
        const found = chart(values, { trend: true });
        expect(runChart(daily(values).toReversed(), { trend: true })).toEqual(found);
        const other = chart(
          values.map((value) => 32 + 1.8 * value),
          { trend: true },
        );
        expect({ ...other, median: 0 }).toEqual({ ...found, median: 0 });
        const turned = chart(
          values.map((value) => -value),
          { trend: true },
        );
        expect(turned.signals).toEqual(found.signals);
        const { count, fewest, most } = found.runs;
        expect(turned.runs).toMatchObject({ count, fewest, most });
      }),
    );
  });
});
