import type { Random } from '../seeded.ts';
import type { Tally } from './tallies.ts';

/** A statement about the conversation itself, such as "I live here": asked early, because it explains the rest. */
export const META_PRIORITY = 49;

/**
 * How soon a statement should be put to somebody, as a weight: [(1 − (passes + 1) / (n + 2)) · (extremity + 1) ·
 * ((agrees + 1) / (n + 2)) · (1 + 8 · 2^(−n / 5))]². More for one that few pass on, that divides, that people agree with;
 * and much more for a new one, which so gets its first votes. `tally` counts the people in the conversation.
 */
export function priority({ agree, disagree, all }: Tally, extremity: number): number {
  const passes = all - agree - disagree;
  const heard = 1 - (passes + 1) / (all + 2);
  const liked = (agree + 1) / (all + 2);
  return (heard * (extremity + 1) * liked * (1 + 8 * 2 ** (-all / 5))) ** 2;
}

/**
 * Draws what to ask somebody next: the place of one of `weights`, each with a chance in proportion to its weight. Put 0
 * where the person has voted already or the statement is not to be asked. Null when nothing is left.
 */
export function drawStatement(weights: readonly number[], random: Random): number | null {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * all;
  let last: number | null = null;
  for (const [place, weight] of weights.entries()) {
    if (!(weight > 0)) continue;
    if (left < weight) return place;
    left -= weight;
    last = place;
  }
  return last;
}
