import { describe, expect, it } from 'vitest';
import { spc } from './spc.ts';
import { onMalformed } from './testing/malformed.ts';
import { jsonOf, ran } from './testing/ran.ts';
import { HOW_MANY } from './testing/how-many.ts';

const monthly = (values: readonly (number | string)[]) =>
  [
    'date,value',
    ...values.map(
      (value, at) =>
        `${2024 + Math.floor((10 + at) / 12)}-${String(((10 + at) % 12) + 1).padStart(2, '0')},${value}`,
    ),
  ].join('\n');
const BOARD = monthly([
  50, 60, 40, 50, 60, 50, 40, 60, 50, 40, 50, 60, 40, 50, 40, 60, 40, 44, 36, 40, 36, 44, 36, 50, 55,
]);
const ONE_LEAP = monthly([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);

describe('alongside numbers spc', () => {
  it('says what the demonstration says: slipping from March to September 2026, then too soon to say', async () => {
    const { code, out } = await ran('spc', BOARD, '--fix-after', '16');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(
      'Something changed for the worse: 7 points in a row below the average from 2026-03 to 2026-09. The 2 points since are within what is usual: too soon to say. This says that something changed, not why. Usual is from 16.31 to 83.69, on average 50.',
    );
    expect(out).toMatch(/2026-09\s+36\s+50\s+16.31\s+83.69\s+shift, concern/);
  });

  it('has the promised keys', async () => {
    const json = await jsonOf('spc', BOARD, '--fix-after', '16', '--target', '90');
    expect(json).toMatchObject({ mean: 50, trial: false, variation: 'common-cause', assurance: 'fail' });
    const points = json['points'] as Record<string, unknown>[];
    expect(points).toHaveLength(25);
    expect(Object.keys(points[16]!)).toEqual(['date', 'value', 'mean', 'upl', 'lpl', 'rule', 'kind']);
    expect(points[16]).toMatchObject({ date: '2026-03', value: 40, rule: 'shift', kind: 'concern' });
    expect(points[15]).toMatchObject({ rule: null, kind: 'common-cause' });
  });

  it('gives the published limits, with screening and without', async () => {
    const screened = await jsonOf('spc', ONE_LEAP);
    expect([screened['upl'], screened['lpl']].map((line) => (line as number).toFixed(2))).toEqual([
      '4.60',
      '-0.72',
    ]);
    const plain = await jsonOf('spc', ONE_LEAP, '--no-screen');
    expect([plain['upl'], plain['lpl']].map((line) => (line as number).toFixed(2))).toEqual([
      '6.95',
      '-3.06',
    ]);
  });

  it('takes options: which way is better, a rebase, a target below nought', async () => {
    expect(await jsonOf('spc', ONE_LEAP, '--improvement', 'neutral', '--target=-5')).toMatchObject({
      assurance: null,
      target: -5,
    });
    const rebased = await jsonOf('spc', BOARD, '--rebase', '2025-07', '--rebase', '2026-03-01');
    expect((rebased['segments'] as { from: string }[]).map(({ from }) => from)).toEqual([
      '2024-11',
      '2025-07',
      '2026-04',
    ]);
    expect(rebased['trial']).toBe(true);
  });

  it('reads days the British way round, in any order', async () => {
    const rows = ['03/02/2026,5', '01/02/2026,3', '02/02/2026,4', '10/01/2026,1', '05/02/2026,2'];
    const json = await jsonOf('spc', `date,value\n${rows.join('\n')}`);
    expect((json['points'] as { date: string }[]).map(({ date }) => date)).toEqual([
      '2026-01-10',
      '2026-02-01',
      '2026-02-02',
      '2026-02-03',
      '2026-02-05',
    ]);
  });

  it.each([
    ['date,score\n2026-01-01,3', 'Line 1: There is no column “value”.'],
    ['date,value\n2026-01-01,lots', 'Line 2: “lots” in the column “value” is not a number.'],
    ['date,value\n2026-01-01,3\nyesterday,4', 'Line 3: “yesterday” is not a date.'],
    ['date,value\n2026-02-30,3', 'Line 2: “2026-02-30” is not a date.'],
    ['date,value\n2026-01-01,3\n2026-01-01,4', 'Line 3: 2026-01-01 stands there twice: on line 2 too.'],
    ['date,value\n2026-01,3\n2026-02-01,4', 'Line 3: Some dates are months and some are days'],
    ['date,value\n2026-01-01,3\n2026-01-02,', 'Line 3: There is nothing in the column “value”.'],
    ['date,value\n2026-01-01,3\n2026-01-02,4', 'Too few points from 2026-01-01: 2.'],
    ['date,value\n', 'There are no rows'],
    ['', 'The file is empty.'],
  ])('refuses %j', async (text, sentence) => {
    const { code, out, err } = await ran('spc', text, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it.each([
    [['--improvement', 'up'], '--improvement should be one of: increase, decrease, neutral.'],
    [['--target', 'high'], '--target should be a number'],
    [['--fix-after', '2.5'], '--fix-after should be a whole number'],
    [['--rebase', 'June'], '--rebase should be a date'],
    [['another.csv'], 'One file at a time'],
  ])('says what is wrong with %j', async (options, sentence) => {
    await expect(ran('spc', BOARD, ...options)).rejects.toThrow(sentence);
  });

  it('answers or refuses malformed files', async () => {
    const told = await onMalformed(spc, BOARD, {}, { count: HOW_MANY, seed: 5 });
    expect(told.answered / HOW_MANY).toBeGreaterThan(0.035);
    expect(told.refused / HOW_MANY).toBeGreaterThan(0.14);
  }, 120_000);
});
