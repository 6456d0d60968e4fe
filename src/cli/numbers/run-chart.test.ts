import { describe, expect, it } from 'vitest';
import { runChartCommand } from './run-chart.ts';
import { onMalformed } from './testing/malformed.ts';
import { jsonOf, ran } from './testing/ran.ts';
import { HOW_MANY } from './testing/how-many.ts';

const CALM = [3, 7, 2, 8, 8, 3, 1, 9, 6, 2, 7, 3, 9, 8, 1, 2];
const daily = (values: readonly number[]) =>
  ['date,value', ...values.map((value, at) => `2026-01-${String(at + 1).padStart(2, '0')},${value}`)].join(
    '\n',
  );

describe('alongside numbers run-chart', () => {
  it('has the promised keys', async () => {
    expect(await jsonOf('run-chart', daily(CALM))).toMatchObject({
      median: 4.5,
      n: 16,
      nUseful: 16,
      longestRun: 2,
      crossings: 10,
      shifts: [],
      signals: [],
      runs: { count: 11, fewest: 5, most: 13, tail: 0.025 },
    });
  });

  it('tells a shift, and why it did not look for trends unless asked', async () => {
    const moved = daily([1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8]);
    const { out } = await ran('run-chart', moved);
    expect(out).toContain('8 points in a row above the median from 2026-01-09 to 2026-01-16');
    expect(out).toContain('2.5 % in each tail');
    expect(out).toContain('Trends were not looked for');
    expect((await ran('run-chart', moved, '--trend')).out).not.toContain('Trends were not looked for');
    expect(
      await jsonOf('run-chart', daily([5, 2, 9, 3, 8, 1, 2, 2, 3, 6, 7, 1, 9, 4]), '--trend'),
    ).toMatchObject({
      signals: ['trend'],
    });
  });

  it('refuses too few useful points', async () => {
    const { code, out, err } = await ran('run-chart', daily([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'Too few points: a run chart needs 10 that do not lie on the median, and has 0 (12 of 12 lie on the median).',
    );
  });

  it('answers or refuses malformed files', async () => {
    const told = await onMalformed(
      runChartCommand,
      daily(CALM),
      { trend: true },
      { count: HOW_MANY, seed: 6 },
    );
    expect(told.answered / HOW_MANY).toBeGreaterThan(0.035);
    expect(told.refused / HOW_MANY).toBeGreaterThan(0.14);
  }, 120_000);
});
