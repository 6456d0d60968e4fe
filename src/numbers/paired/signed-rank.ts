import wilcoxon from '@stdlib/stats-wilcoxon';

/** Wilcoxon's signed-rank test of paired changes. */
export interface SignedRank {
  /** The sum of the ranks of the positive changes. */
  readonly v: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
}

/** From so many changes on (zeros dropped) R no longer works the distribution out exactly. */
const MANY = 50;

/**
 * Wilcoxon's signed-rank test as R's wilcox.test(paired = TRUE) does it when nothing else is said: changes of zero are
 * dropped; below 50 left, without ties and without zeros the p value is exact; otherwise it is that of the normal
 * approximation with ties and continuity corrected. Changes are after minus before, in any unit; at least one is not
 * zero. Source: Hollander and Wolfe 1973; R 4.
 *
 * The ranks and both distributions are @stdlib's. Two habits of it differ from R and are met here: its two-sided p is
 * 1 − (1 − p) and loses its digits when small, so the smaller of both one-sided ones is doubled; and it works 50
 * exactly, so a change of zero is added from 50 on, which it drops again and takes as the sign to approximate.
 * Ties are numbers that are equal as the computer holds them, as in R: 0.3 − 0.1 and 0.2 are not quite.
 */
export function signedRank(changes: readonly number[]): SignedRank {
  const moved = changes.filter((change) => change !== 0);
  const sizes = new Set(moved.map((change) => Math.abs(change)));
  const exact = moved.length === changes.length && moved.length < MANY && sizes.size === moved.length;
  const tested = exact ? changes : [...changes, 0];
  const less = wilcoxon([...tested], { alternative: 'less' });
  const greater = wilcoxon(
    tested.map((change) => -change),
    { alternative: 'less' },
  );
  return {
    v: less.statistic,
    p: Math.min(1, 2 * Math.min(less.pValue, greater.pValue)),
    method: exact ? 'exact' : 'normal',
  };
}
