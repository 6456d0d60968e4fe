import { mean, standardDeviation } from '../mean.ts';

/** Those who answered before and not after, and how they began beside those who answered twice. */
export interface LostToFollowUp {
  readonly n: number;
  /** Null when nobody was lost. */
  readonly meanBefore: number | null;
  /** Null when fewer than two were lost. */
  readonly sdBefore: number | null;
  /** Mean of the lost minus mean of those followed up, before; null when nobody was lost. */
  readonly difference: number | null;
  /** The same ÷ the SD before of all who answered then; null when nobody was lost or everybody began alike. */
  readonly standardised: number | null;
}

/**
 * Compares at baseline, in the unit of the measure, those lost to follow-up with those followed up (at least two).
 * No test: it would say "no difference" for small groups whatever the difference is. The standardised difference is the
 * usual way to judge (Austin 2009: beyond 0.1 is worth a thought). Limits: says nothing of how the lost fared later.
 */
export function lostToFollowUp(lost: readonly number[], followed: readonly number[]): LostToFollowUp {
  if (lost.length === 0)
    return { n: 0, meanBefore: null, sdBefore: null, difference: null, standardised: null };
  const difference = mean(lost) - mean(followed);
  const spread = standardDeviation([...lost, ...followed]);
  return {
    n: lost.length,
    meanBefore: mean(lost),
    sdBefore: lost.length > 1 ? standardDeviation(lost) : null,
    difference,
    standardised: spread > 0 ? difference / spread : null,
  };
}
