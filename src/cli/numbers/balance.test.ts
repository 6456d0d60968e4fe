import { describe, expect, it } from 'vitest';
import { balanceCommand } from './balance.ts';
import { onMalformed } from './testing/malformed.ts';
import { jsonOf, ran } from './testing/ran.ts';
import { HOW_MANY } from './testing/how-many.ts';

/** A second group of the demonstration: no item brought by a professional for seven meetings. */
const LIVED = [5, 6, 4, 5, 6, 5, 4, 6, 5, 4, 5, 6, 4, 5, 4, 6, 8, 8, 7, 8, 7, 8, 7, 5];
const MEETINGS = [
  'date,lived,professional,community',
  ...LIVED.map((lived, at) => {
    const professional = at < 16 || at === 23 ? 8 - lived : 0;
    const month = `${2024 + Math.floor((10 + at) / 12)}-${String(((10 + at) % 12) + 1).padStart(2, '0')}`;
    return `${month},${lived},${professional},${10 - lived - professional}`;
  }),
].join('\n');

describe('alongside numbers balance', () => {
  it('tells the other tail: professionals gone for seven meetings', async () => {
    const { out } = await ran('balance', MEETINGS, '--of', 'professional', '--fix-after', '16');
    expect(out.split('\n')[0]).toMatch(
      /^A change that lasted: professional lay below its average 8 times in a row, from 2026-02 to 2026-09\. A false alarm is possible: of made-up groups like this one whose sharing never changes, \d+ % show a change that lasted and \d+ % a signal of any kind \(2000 groups, seed 1\)\.$/,
    );
  });

  it('gives entropy, shares, both tails, and the measured rate of false alarms', async () => {
    const json = await jsonOf('balance', MEETINGS, '--fix-after', '16', '--evenness', '--groups', '300');
    expect(json).toMatchObject({ drifted: true, perspectives: ['lived', 'professional', 'community'] });
    const occasions = json['occasions'] as Record<string, unknown>[];
    expect(occasions[0]).toMatchObject({ date: '2024-11', total: 10, shares: [0.5, 0.3, 0.2] });
    expect(occasions[0]!['entropy']).toBeCloseTo(1.4855, 4);
    const series = json['series'] as { of: string; signals: { tail: string }[] }[];
    expect(series.map(({ of }) => of)).toEqual(['lived', 'professional', 'community', 'evenness']);
    expect(series[0]!.signals[0]).toMatchObject({ tail: 'high', sustained: true });
    expect(series[1]!.signals[0]).toMatchObject({ tail: 'low', sustained: true });
    const alarms = json['falseAlarms'] as { any: number; sustained: number };
    expect(alarms).toMatchObject({ groups: 300, seed: 1 });
    expect(alarms.any).toBeGreaterThan(alarms.sustained);
    expect(alarms.sustained).toBeGreaterThan(0);
  });

  it('does not mind the order of rows or columns', async () => {
    const options = ['--of', 'lived', '--fix-after', '16', '--groups', '100'];
    const [headings, ...rows] = MEETINGS.split('\n');
    const mixed = [headings, ...rows.toReversed()].join('\n');
    expect(await jsonOf('balance', mixed, ...options)).toEqual(await jsonOf('balance', MEETINGS, ...options));
  });

  it('watches perspectives together, and counts only the columns asked for', async () => {
    const noted = MEETINGS.split('\n').map((line, at) => `${line},${at === 0 ? 'note' : 'tea'}`);
    const counts = ['lived', 'professional', 'community'].flatMap((column) => ['--count', column]);
    const json = await jsonOf(
      'balance',
      noted.join('\n'),
      ...counts,
      '--of',
      'lived',
      '--of',
      'community',
      '--groups',
      '100',
    );
    expect((json['series'] as { of: string }[]).map(({ of }) => of)).toEqual(['lived + community']);
  });

  it('leaves out an occasion on which nobody brought anything, and says so', async () => {
    expect((await ran('balance', `${MEETINGS}\n2026-12,0,0,0`, '--groups', '100')).out).toContain(
      'Left out, since nobody brought anything: 2026-12.',
    );
  });

  it.each([
    ['date,lived\n2026-01,3', 'Line 1: Balance needs at least two columns of counts'],
    ['date,lived,professional\n2026-01,3,-1', 'Line 2: “-1” in the column “professional” is not a count'],
    ['date,lived,professional\n2026-01,3,2.5', 'Line 2: “2.5”'],
    ['date,lived,professional\n2026-01,3,2', 'Too few points from 2026-01: 1.'],
    ['date,lived,professional\n2026-01,0,0', 'Too few points'],
  ])('refuses %j', async (text, sentence) => {
    const { code, out, err } = await ran('balance', text, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('refuses a baseline with nothing after it, a share of all, and a column that is not counted', async () => {
    const { code, err } = await ran('balance', MEETINGS, '--fix-after', '24');
    expect([code, err]).toEqual([
      2,
      'There are 24 occasions: none comes after the first 24 that limits are fixed on.',
    ]);
    const all = ['lived', 'professional', 'community'].flatMap((column) => ['--of', column]);
    await expect(ran('balance', MEETINGS, ...all)).rejects.toThrow('always 100 %');
    await expect(
      ran('balance', MEETINGS, '--count', 'lived', '--count', 'professional', '--of', 'community'),
    ).rejects.toThrow('that are counted');
    expect((await ran('balance', MEETINGS, '--of', 'carer')).err).toContain('There is no column “carer”.');
  });

  it('answers or refuses malformed files', async () => {
    const told = await onMalformed(
      balanceCommand,
      MEETINGS,
      { of: ['lived'], groups: '100' },
      { count: HOW_MANY, seed: 8 },
    );
    expect(told.answered / HOW_MANY).toBeGreaterThan(0.021);
    expect(told.refused / HOW_MANY).toBeGreaterThan(0.14);
  }, 120_000);
});
