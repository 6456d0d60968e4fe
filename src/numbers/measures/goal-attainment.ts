import { Refusal } from '../refusal.ts';

export interface Goal {
  /** How far it was reached: −2 much less than hoped, 0 as hoped, 2 much more. */
  readonly reached: number;
  /** Above 0; how much it matters to the person. */
  readonly weight: number;
}

/**
 * Goal-attainment T score: 50 + 10 Σ(w·x) ÷ √((1 − ρ) Σw² + ρ (Σw)²), ρ being the correlation expected between goals
 * (0.3 when nothing is said). 50 is "as hoped", and one standard deviation is 10 when goals behave as expected.
 *
 * Source: Kiresuk and Sherman 1968; Turner-Stokes 2009 with its erratum. Refuses no goals at all, weights that are not
 * above 0, and a correlation outside 0 to 1. Multiplying all weights by the same number changes nothing.
 */
export function goalAttainment(goals: readonly Goal[], correlation = 0.3): number {
  if (goals.length === 0) throw new Refusal('There are no goals to score.');
  if (goals.some(({ weight }) => !(weight > 0) || weight > 1e9))
    throw new Refusal('A weight should be a number above 0.');
  if (!(correlation >= 0 && correlation < 1))
    throw new Refusal('The correlation should be at least 0 and below 1.');
  // In parts of the largest, so that no square is too small or too large to be held.
  const largest = goals.reduce((most, { weight }) => Math.max(most, weight), 0);
  const parts = goals.map(({ reached, weight }) => ({ reached, part: weight / largest }));
  const sum = (of: (goal: (typeof parts)[number]) => number) =>
    parts.reduce((total, goal) => total + of(goal), 0);
  const squares = sum(({ part }) => part ** 2);
  const spread = Math.sqrt((1 - correlation) * squares + correlation * sum(({ part }) => part) ** 2);
  return 50 + (10 * sum(({ reached, part }) => reached * part)) / spread;
}
