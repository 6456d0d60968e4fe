import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { xmrChart } from './xmr-chart.ts';
import type { XmrOptions } from './xmr-chart.ts';

const monthly = (values: readonly number[]) =>
  values.map((value, at) => ({
    date: `${2024 + Math.floor((10 + at) / 12)}-${String(((10 + at) % 12) + 1).padStart(2, '0')}`,
    value,
  }));
const chart = (values: readonly number[], options: XmrOptions = {}) => xmrChart(monthly(values), options);
const lines = (values: readonly number[], options: XmrOptions = {}) =>
  chart(values, options).segments.at(-1)!;
const rules = (values: readonly number[], options: XmrOptions = {}) =>
  chart(values, options).points.map(({ rule }) => rule);

const ONE_LEAP = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const TOGGLE = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1];
/** Share of agenda items brought by lived-experience and carer members, November 2024 on, as the demonstration has it. */
const BOARD = [
  50, 60, 40, 50, 60, 50, 40, 60, 50, 40, 50, 60, 40, 50, 40, 60, 40, 44, 36, 40, 36, 44, 36, 50, 55,
];

describe('limits', () => {
  it('are the published ones, with and without screening', () => {
    const screened = lines(ONE_LEAP);
    expect(screened.mean).toBeCloseTo(1.9444, 4);
    expect([screened.upl, screened.lpl].map((line) => line.toFixed(4))).toEqual(['4.6044', '-0.7156']);
    const plain = lines(ONE_LEAP, { screen: false });
    expect([plain.upl, plain.lpl].map((line) => line.toFixed(4))).toEqual(['6.9515', '-3.0626']);
  });

  it('are level for a level series, and no point of it is marked', () => {
    const level = Array.from({ length: 18 }, () => 0.1);
    expect(lines(level)).toMatchObject({ mean: 0.1, upl: 0.1, lpl: 0.1 });
    expect(new Set(rules(level))).toEqual(new Set([null]));
  });

  it('take a value that is the mean but for binary rounding as being on it', () => {
    const onIt = [...TOGGLE.map((value) => 0.3 + value / 10), ...Array.from({ length: 7 }, () => 0.1 + 0.2)];
    expect(new Set(rules(onIt, { fixAfter: 14 }))).toEqual(new Set([null]));
  });

  it('stay as they were after the points they are fixed on', () => {
    const fixed = lines([...TOGGLE, 20, 30], { fixAfter: 14 });
    expect(fixed).toMatchObject({ mean: 0, upl: 5.32, lpl: -5.32, basedOn: 14, n: 16, trial: false });
  });

  it('begin anew at each rebase, each segment alone', () => {
    const halves = [...TOGGLE, ...TOGGLE.map((value) => value + 100)];
    const rebased = chart(halves, { rebase: ['2026-01'] });
    expect(rebased.segments.map(({ from, to, n, mean }) => ({ from, to, n, mean }))).toEqual([
      { from: '2024-11', to: '2025-12', n: 14, mean: 0 },
      { from: '2026-01', to: '2027-02', n: 14, mean: 100 },
    ]);
    expect(new Set(rebased.points.map(({ rule }) => rule))).toEqual(new Set([null]));
    expect(chart(halves, { rebase: ['2025-12-15'] })).toEqual(rebased);
  });

  it('are for trial under twelve points', () => {
    expect(lines(TOGGLE.slice(0, 11)).trial).toBe(true);
    expect(lines(TOGGLE.slice(0, 12)).trial).toBe(false);
    expect(lines(TOGGLE, { fixAfter: 11 }).trial).toBe(true);
  });
});

describe('rules', () => {
  it('leave near points on opposite sides alone, as published', () => {
    expect(rules([...TOGGLE, 5.5, -5.5]).slice(-2)).toEqual([null, null]);
  });

  it('put a point outside the limits before a trend, a trend before near points, those before a shift', () => {
    const found = rules([...TOGGLE, 0.5, 1, 2, 3, 4, 4.5, 5, 6], { fixAfter: 14 });
    expect(found.slice(14)).toEqual([...Array.from({ length: 7 }, () => 'trend'), 'outside-limits']);
    const near = rules([...TOGGLE, 2, 1, 2, 4, 4, 1, 2], { fixAfter: 14 });
    expect(near.slice(14)).toEqual([
      'shift',
      'shift',
      'shift',
      'two-of-three',
      'two-of-three',
      'shift',
      'shift',
    ]);
  });

  it('take a trend by its way, not by its side', () => {
    const rising = chart([...TOGGLE, -5, -4, -3, -2, -1.5, -1, -0.5], { fixAfter: 14 });
    expect(rising.points.at(-1)).toMatchObject({ rule: 'trend', kind: 'improvement' });
  });

  it('never reach across a rebase', () => {
    const eight = [...TOGGLE, 2, 2, 2, 2, 2, 3, 2, 3, 2, 3];
    expect(rules(eight, { fixAfter: 14 })).toContain('shift');
    expect(rules(eight, { fixAfter: 14, rebase: ['2026-05'] })).not.toContain('shift');
  });
});

describe('verdicts', () => {
  it.each([
    ['increase', 'improvement'],
    ['decrease', 'concern'],
    ['neutral', 'neutral-high'],
  ] as const)('a high point where %s is better: %s', (improvement, kind) => {
    expect(chart([...TOGGLE, 9], { improvement, fixAfter: 14 }).variation).toBe(kind);
  });

  it('variation is that of the last point', () => {
    expect(chart([...TOGGLE, 9, 1], { fixAfter: 14 }).variation).toBe('common-cause');
  });

  it.each([
    [6, 'increase', 'fail'],
    [6, 'decrease', 'pass'],
    [-6, 'increase', 'pass'],
    [-6, 'decrease', 'fail'],
    [0, 'increase', 'hit-or-miss'],
    [6, 'neutral', null],
    [null, 'increase', null],
  ] as const)('a target of %s where %s is better: %s', (target, improvement, assurance) => {
    expect(chart(TOGGLE, { target, improvement }).assurance).toBe(assurance);
  });
});

describe('the demonstration: slipping, seen', () => {
  const seen = chart(BOARD, { fixAfter: 16 });

  it('has its centre at 50 and limits near 16 and 84', () => {
    expect(seen.segments[0]!.mean).toBe(50);
    expect(seen.segments[0]!.lpl).toBeCloseTo(16.31, 2);
    expect(seen.segments[0]!.upl).toBeCloseTo(83.69, 2);
  });

  it('marks the seven meetings from March to September 2026, and nothing else', () => {
    const marked = seen.points.filter(({ rule }) => rule !== null);
    expect(marked.map(({ date }) => date)).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
    ]);
    expect(marked.every(({ rule, kind }) => rule === 'shift' && kind === 'concern')).toBe(true);
  });

  it('says nothing before the September meeting, and "too soon to say" after', () => {
    expect(new Set(rules(BOARD.slice(0, 22), { fixAfter: 16 }))).toEqual(new Set([null]));
    expect(rules(BOARD.slice(0, 23), { fixAfter: 16 }).at(-1)).toBe('shift');
    expect(seen.variation).toBe('common-cause');
  });
});

describe('refuses', () => {
  const says = (work: () => unknown) => {
    expect(work).toThrow(Refusal);
    return expect(work);
  };

  it('too few points, in all or in a segment', () => {
    says(() => chart([])).toThrow('Too few points: 0.');
    says(() => chart([1, 2, 3, 4])).toThrow('Too few points from 2024-11: 4.');
    says(() => chart(TOGGLE, { rebase: ['2025-10'] })).toThrow('Too few points from 2025-10: 3.');
    says(() => chart(TOGGLE, { fixAfter: 4 })).toThrow('fewer than 5');
  });

  it('a rebase after the last point, two values for a date, and numbers it cannot hold', () => {
    says(() => chart(TOGGLE, { rebase: ['2030-01'] })).toThrow('no point on or after 2030-01');
    says(() => xmrChart([...monthly(TOGGLE), { date: '2025-01', value: 3 }])).toThrow(
      'two values for 2025-01',
    );
    says(() => chart([...TOGGLE, Number.NaN])).toThrow('not a number');
    says(() => chart([...TOGGLE, 1e300])).toThrow('too large');
  });
});

describe('for any series', () => {
  const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 60 });

  it('the order of the rows never matters', () => {
    fc.assert(
      fc.property(series, fc.infiniteStream(fc.nat()), (values, keys) => {
        const points = monthly(values);
        const mixed = points
          .map((point) => ({ point, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ point }) => point);
        expect(xmrChart(mixed)).toEqual(xmrChart(points));
      }),
    );
  });

  it('turning it upside down turns every verdict round', () => {
    fc.assert(
      fc.property(series, (values) => {
        const turned = chart(
          values.map((value) => -value),
          { improvement: 'decrease' },
        );
        expect(turned.points.map(({ rule, kind }) => [rule, kind])).toEqual(
          chart(values).points.map(({ rule, kind }) => [rule, kind]),
        );
      }),
    );
  });

  it('neither the unit nor where zero lies matters', () => {
    fc.assert(
      fc.property(series, (values) => {
        const other = values.map((value) => 32 + value * 1.8);
        expect(rules(other)).toEqual(rules(values));
      }),
    );
  });
});
