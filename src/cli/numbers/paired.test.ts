import { describe, expect, it } from 'vitest';
import { paired } from './paired.ts';
import { onMalformed } from './testing/malformed.ts';
import { jsonOf, ran } from './testing/ran.ts';
import { HOW_MANY } from './testing/how-many.ts';

const COLUMNS = ['--before', 'start', '--after', 'end'];
const people = ['1,20,25', '2,22,21', '3,18,24', '4,25,25', '5,19,23', '6,30,', '7,,20', '8,21,28'];
const PEOPLE = ['id,start,end', ...people].join('\n');

describe('alongside numbers paired', () => {
  it('has the promised keys, each a number', async () => {
    const json = await jsonOf('paired', PEOPLE, ...COLUMNS);
    expect(json).toMatchObject({ nEligible: 8, nBaseline: 7, nPaired: 6, df: 5 });
    for (const key of [
      'meanBefore',
      'meanAfter',
      'sdBefore',
      'sdAfter',
      'meanChange',
      'sdChange',
      't',
      'p',
      'dz',
      'dav',
      'hedgesG',
    ])
      expect(json[key], key).toBeTypeOf('number');
    expect(json['ci95']).toHaveLength(2);
    expect(json['wilcoxon']).toMatchObject({ v: 14, method: 'normal' });
    expect(json).toMatchObject({
      directions: { improved: 4, same: 1, worse: 1 },
      shares: { improved: 4 / 6 },
    });
    expect(json).toMatchObject({ lost: { n: 1, meanBefore: 30, sdBefore: null }, reliable: null });
  });

  it('says how many of how many, who is missing, and never that anything was caused', async () => {
    const { out } = await ran('paired', PEOPLE, ...COLUMNS, '--reliable-change', '3');
    expect(out).toContain('the mean rose from 20.83 (“start”) to 24.33 (“end”)');
    expect(out).toContain('1 of 7 (14 %) who answered before has no value after');
    expect(out).toContain('it does not say what caused it');
    expect(out).toMatch(/A change of 3 or more\s+4 of 6 \(67 %\) improved, 2 of 6 \(33 %\) stayed the same/);
    expect(out).not.toMatch(/because|thanks to|led to|effect of|worked/i);
  });

  it('says so where the two tests do not agree, and which normal or exact one it was', async () => {
    const { out } = await ran('paired', PEOPLE, ...COLUMNS);
    expect(out).toContain('The two tests do not agree on whether chance alone would make it');
    expect(out).toContain('normal approximation with continuity correction');
  });

  it('turns round where lower is better', async () => {
    const json = await jsonOf(
      'paired',
      PEOPLE,
      ...COLUMNS,
      '--improvement',
      'decrease',
      '--reliable-change',
      '6',
    );
    expect(json).toMatchObject({
      directions: { improved: 1, same: 1, worse: 4 },
      reliable: { improved: 0, same: 4, worse: 2 },
    });
  });

  it.each([
    ['id,start,finish\n1,2,3', 'Line 1: There is no column “end”.'],
    ['id,start,end\n1,2,three', 'Line 2: “three” in the column “end” is not a number.'],
    ['id,start,end\n1,2,3\n2,4,\n', 'Too few pairs: 1 of 2 people'],
    ['id,start,end\n1,2,3\n2,4,5\n3,6,7', 'changed by the same amount (1)'],
    ['id,start,end\n1,2,3\n2,4,1e200', 'too large'],
  ])('refuses %j', async (text, sentence) => {
    const { code, out, err } = await ran('paired', text, ...COLUMNS, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it.each([
    [['--before', 'start'], 'Which column is “after”?'],
    [['--before', 'start', '--after', 'start'], 'should be two columns'],
    [[...COLUMNS, '--reliable-change', '0'], 'above nought'],
    [[...COLUMNS, '--improvement', 'neutral'], 'one of: increase, decrease'],
  ])('says what is wrong with %j', async (options, sentence) => {
    await expect(ran('paired', PEOPLE, ...options)).rejects.toThrow(sentence);
  });

  it('answers or refuses malformed files', async () => {
    const typed = { before: 'start', after: 'end', 'reliable-change': '3' };
    const told = await onMalformed(paired, PEOPLE, typed, { count: HOW_MANY, seed: 7 });
    expect(told.answered / HOW_MANY).toBeGreaterThan(0.035);
    expect(told.refused / HOW_MANY).toBeGreaterThan(0.14);
  }, 120_000);
});
