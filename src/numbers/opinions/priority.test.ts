import { describe, expect, it } from 'vitest';
import { drawStatement, priority } from './priority.ts';
import { seeded } from '../seeded.ts';

// Published as agrees, passes, all votes, extremity.
const of = (agree: number, passes: number, all: number, extremity: number) =>
  priority({ agree, disagree: all - agree - passes, all }, extremity);

describe('the priority of a statement', () => {
  it('has the published values', () => {
    expect(of(0, 0, 0, 0)).toBe(5.0625);
    expect(of(1, 0, 1, 0)).toBeCloseTo(12.529726250088045, 13);
    expect(of(0, 0, 1, 0)).toBeCloseTo(3.132431562522011, 14);
    expect(of(18, 3, 20, 1)).toBeCloseTo(4.493699200874257, 14);
  });

  it('asks rather what is new, divides, and is agreed with; and less what people pass on', () => {
    expect(of(1, 0, 1, 0)).toBeGreaterThan(of(20, 0, 20, 0));
    expect(of(10, 0, 20, 2)).toBeGreaterThan(of(10, 0, 20, 1));
    expect(of(15, 0, 20, 1)).toBeGreaterThan(of(10, 0, 20, 1));
    expect(of(10, 8, 20, 1)).toBeLessThan(of(10, 2, 20, 1));
  });
});

describe('drawing what to ask next', () => {
  // Polis once drew every statement with the same weight for sixteen months, and no test noticed.
  it('draws each in proportion to its priority, and never what has no weight', () => {
    const weights = [49, 12.5, 0, 5.0625, 1, 0.03, 0];
    const draws = 200_000;
    const random = seeded(11);
    const counts = weights.map(() => 0);
    for (let draw = 0; draw < draws; draw++) counts[drawStatement(weights, random)!]! += 1;
    expect([counts[2], counts[6]]).toEqual([0, 0]);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const chiSquared = weights.reduce((sum, weight, at) => {
      const expected = (draws * weight) / all;
      return weight === 0 ? sum : sum + (counts[at]! - expected) ** 2 / expected;
    }, 0);
    // Four degrees of freedom: beyond 18.5 once in a thousand. All alike would be in the hundred thousands.
    expect(chiSquared).toBeLessThan(18.5);
    const alike = weights.reduce((sum, weight) => {
      const expected = (draws * weight) / all;
      return weight === 0 ? sum : sum + (draws / 5 - expected) ** 2 / expected;
    }, 0);
    expect(alike).toBeGreaterThan(100_000);
  });

  it('has nothing to ask where nothing is left', () => {
    expect(drawStatement([0, 0], seeded(1))).toBeNull();
    expect(drawStatement([], seeded(1))).toBeNull();
    expect(drawStatement([0, 3, 0], () => 0.999_999_999_999_999_9)).toBe(1);
  });
});
