import { describe, expect, it } from 'vitest';
import type { Side } from '../side.ts';
import { shift } from './shift.ts';
import { trend } from './trend.ts';
import { twoOfThree } from './two-of-three.ts';

const sixUp = [1, 2, 3, 4, 5, 6];
const all = (side: Side, count: number) => Array.from({ length: count }, () => side);
const near = (...flags: number[]) => flags.map((flag) => flag === 1);

// The vectors that NHSRplotthedots 0.2.2 publishes as its own tests, read as "is this point marked".
describe('seven-point trend', () => {
  it.each([
    ['no points', [], []],
    ['six points', sixUp, all(0, 6)],
    ['two equal neighbours', [1, 2, 3, 3, 4, 5, 6], all(0, 7)],
    ['seven rising', [...sixUp, 7], all(1, 7)],
    ['seven rising among others', [2, ...sixUp, 7, 3], [0, ...all(1, 7), 0]],
    ['seven falling', [7, 6, 5, 4, 3, 2, 1], all(-1, 7)],
    ['eight falling', [8, 7, 6, 5, 4, 3, 2, 1], all(-1, 8)],
    [
      'a turn belongs to the later trend',
      [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1],
      [...all(1, 6), ...all(-1, 7)],
    ],
    ['a trend right after another keeps its own way', [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 7, 8, 9], all(1, 14)],
  ] as [string, number[], Side[]][])('%s', (_name, values, marked) => {
    expect(trend(values, 0)).toEqual(marked);
  });
});

describe('seven on one side', () => {
  it.each([
    ['no points', [], []],
    ['six', all(1, 6), all(0, 6)],
    ['six and one on the other side', [...all(1, 6), -1], all(0, 7)],
    ['eight above, one below', [...all(1, 8), -1], [...all(1, 8), 0]],
    ['eight below in the middle', [1, ...all(-1, 8), 1], [0, ...all(-1, 8), 0]],
    ['a point on the mean ends the run', [...all(1, 4), 0, ...all(1, 4)], all(0, 9)],
    ['seven on the mean are nothing', all(0, 7), all(0, 7)],
  ] as [string, Side[], Side[]][])('%s', (_name, sides, marked) => {
    expect(shift(sides)).toEqual(marked);
  });
});

describe('two of three near a limit', () => {
  it.each([
    ['no points', [], [], []],
    ['first and last', all(1, 3), near(1, 0, 1), [1, 0, 1]],
    ['the last two', all(-1, 3), near(0, 1, 1), [0, -1, -1]],
    ['among seven', all(1, 7), near(0, 0, 1, 0, 1, 0, 0), [0, 0, 1, 0, 1, 0, 0]],
    ['too far apart', all(1, 4), near(1, 0, 0, 1), all(0, 4)],
    ['only the near pair', all(1, 5), near(1, 0, 0, 1, 1), [0, 0, 0, 1, 1]],
    ['the third on the other side', [1, -1, 1], near(1, 0, 1), all(0, 3)],
    ['the third on the mean', [1, 0, 1], near(1, 0, 1), all(0, 3)],
  ] as [string, Side[], boolean[], Side[]][])('%s', (_name, sides, close, marked) => {
    expect(twoOfThree(sides, close)).toEqual(marked);
  });
});
