import { logChoose } from './log-choose.ts';

/**
 * The longest run that chance alone makes likely among n useful points: log2(n) + 3, rounded. A longer one is a signal.
 * Source: Schilling 2012; Anhøj and Olesen, PLOS ONE 2014. About 5 % of series without any change go beyond it.
 */
export function longestRunLimit(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

/**
 * The fewest crossings of the median that chance alone makes likely among n useful points: the 5 % point of the
 * binomial distribution of n − 1 tosses of a coin. Fewer are a signal.
 * Source: Chen 2010; Anhøj and Olesen, PLOS ONE 2014.
 */
export function crossingsLimit(useful: number): number {
  const tosses = useful - 1;
  let below = 0;
  for (let crossings = 0; ; crossings += 1) {
    below += Math.exp(logChoose(tosses, crossings) - tosses * Math.LN2);
    if (below >= 0.05) return crossings;
  }
}
