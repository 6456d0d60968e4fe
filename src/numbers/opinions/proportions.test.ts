import { describe, expect, it } from 'vitest';
import { oneProportion, share, twoProportions } from './proportions.ts';

describe('the tests of shares', () => {
  it('give the published values', () => {
    expect(oneProportion(30, 50)).toBeCloseTo(1.5403080924308101, 14);
    expect(oneProportion(0, 0)).toBe(1);
    expect(twoProportions(15, 24, 56, 71)).toBeCloseTo(-1.5140674, 7);
    expect(share(0, 0)).toBe(0.5);
    expect(share(3, 4)).toBeCloseTo(4 / 6, 15);
  });

  it('is 0 where everybody on both sides did, and the other way round with the sides changed', () => {
    expect(twoProportions(5, 5, 9, 9)).toBe(0);
    expect(twoProportions(3, 9, 8, 11)).toBeCloseTo(-twoProportions(8, 11, 3, 9), 14);
  });
});
