import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './measures.ts';
import { BASELINE, FEWEST, RUN, readSlipping } from './slipping.ts';

const day = (at: number) => new Date(Date.UTC(2024, 10 + at, 5)).toISOString().slice(0, 10);
const inHundred = (values: readonly number[]): Point[] =>
  values.map((value, at) => ({ heldOn: day(at), part: value, whole: 100 }));

/** The demonstration's own figures: sixteen as usual, seven below, two up. */
const USUAL = [50, 60, 40, 50, 60, 50, 40, 60, 50, 40, 50, 60, 40, 50, 40, 60];
const BELOW = [40, 44, 36, 40, 36, 44, 36];
const UP = [50, 55];

describe('slipping', () => {
  it('finds the centre at 50 and limits near 16 and 84 from the first sixteen, and keeps them', () => {
    for (const more of [[], BELOW, [...BELOW, ...UP]]) {
      const { usual } = readSlipping(inHundred([...USUAL, ...more]));
      expect(usual!.centre).toBeCloseTo(0.5, 10);
      expect(usual!.low).toBeCloseTo(0.163, 3);
      expect(usual!.high).toBeCloseTo(0.837, 3);
      expect(usual!.basedOn).toBe(BASELINE);
    }
  });

  it('shows the signal at the seventh meeting below, not at the sixth', () => {
    for (let below = 0; below < RUN; below += 1)
      expect(readSlipping(inHundred([...USUAL, ...BELOW.slice(0, below)])).finding).toEqual({
        kind: 'quiet',
      });
    const { finding } = readSlipping(inHundred([...USUAL, ...BELOW]));
    expect(finding).toMatchObject({
      kind: 'slipping',
      run: {
        tail: 'low',
        from: '2026-03-05',
        to: '2026-09-05',
        seenOn: '2026-09-05',
        meetings: 7,
        none: false,
      },
    });
  });

  it('says that two meetings up are too soon to say', () => {
    const { finding, points } = readSlipping(inHundred([...USUAL, ...BELOW, ...UP]));
    expect(finding).toMatchObject({
      kind: 'too soon',
      since: 2,
      back: true,
      run: { from: '2026-03-05', to: '2026-09-05' },
    });
    expect(points.map(({ mark }) => mark)).toEqual([
      ...USUAL.map(() => null),
      ...BELOW.map(() => 'run'),
      null,
      null,
    ]);
  });

  it('says that it was so once seven meetings have gone by without it', () => {
    const back = [50, 60, 40, 50, 60, 40, 50];
    expect(readSlipping(inHundred([...USUAL, ...BELOW, ...back.slice(1)])).finding.kind).toBe('too soon');
    expect(readSlipping(inHundred([...USUAL, ...BELOW, ...back])).finding).toMatchObject({
      kind: 'was',
      since: 7,
    });
  });

  it('finds the other end in the same way: what is turned upside down slips upside down', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: FEWEST, maxLength: 40 }),
        (values) => {
          const one = readSlipping(inHundred(values));
          const other = readSlipping(inHundred(values.map((value) => 100 - value)));
          expect(other.points.map(({ mark }) => mark)).toEqual(one.points.map(({ mark }) => mark));
          const turned = (tail: string) => (tail === 'low' ? 'high' : 'low');
          if ('run' in one.finding && 'run' in other.finding)
            expect(other.finding.run.tail).toBe(turned(one.finding.run.tail));
          expect(other.finding.kind).toBe(one.finding.kind);
        },
      ),
    );
  });

  it('is told exactly where seven in a row lie on one side, for any figures', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: FEWEST, maxLength: 60 }),
        (values) => {
          const { finding, points } = readSlipping(inHundred(values));
          const first = values.slice(0, BASELINE);
          const sum = first.reduce((all, value) => all + value, 0);
          // Whole numbers, so that on the line is on the line.
          const sides = values.map((value) => Math.sign(value * first.length - sum));
          const inRun = sides.map((side, at) => side !== 0 && longest(sides, at) >= RUN);
          expect(points.map(({ mark }) => mark === 'run')).toEqual(inRun);
          expect(finding.kind === 'quiet').toBe(!inRun.includes(true));
          expect(finding.kind === 'slipping').toBe(inRun.at(-1));
        },
      ),
    );
  });

  it('stays quiet for a steady group: whatever never stays on one side for seven meetings', () => {
    const turn = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(fc.array(turn, { minLength: 8, maxLength: 20 }), (turns) => {
        // So many up and as many down by as much, again and again: the centre of any number of whole turns is the middle.
        const usual = Array.from({ length: BASELINE / 2 }, () => [55, 45]).flat();
        const values = turns.flatMap(
          ([ups, downs, by]) => [...Array(ups).fill(50 + by), ...Array(downs).fill(50 - by)] as number[],
        );
        expect(readSlipping(inHundred([...usual, ...values.slice(0, 60)])).finding).toEqual({
          kind: 'quiet',
        });
      }),
    );
  });

  it('draws nothing below twelve meetings, and has no opinion', () => {
    for (let many = 0; many < FEWEST; many += 1)
      expect(readSlipping(inHundred(Array(many).fill(0)))).toMatchObject({
        usual: null,
        finding: { kind: 'few' },
      });
    expect(readSlipping(inHundred(Array(FEWEST).fill(50)))).toMatchObject({ finding: { kind: 'quiet' } });
  });

  it('says of a voice that is gone that it is gone', () => {
    const { finding } = readSlipping(inHundred([...USUAL, 0, 0, 0, 0, 0, 0, 0]));
    expect(finding).toMatchObject({ kind: 'slipping', run: { none: true, tail: 'low' } });
  });

  it('takes days as well as shares, and two meetings of one day', () => {
    const days = USUAL.map((value, at) => ({
      heldOn: day(Math.floor(at / 2)),
      part: value / 10,
      whole: null,
    }));
    expect(readSlipping(days).usual!.centre).toBeCloseTo(5, 10);
  });
});

/** How many neighbours share the side of a place, itself included. */
function longest(sides: readonly number[], at: number): number {
  let [from, to] = [at, at];
  while (from > 0 && sides[from - 1] === sides[at]) from -= 1;
  while (to < sides.length - 1 && sides[to + 1] === sides[at]) to += 1;
  return to - from + 1;
}
