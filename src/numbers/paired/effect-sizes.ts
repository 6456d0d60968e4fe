/** How large a change is beside the spread of people. Without unit; null where that spread is nothing. */
export interface EffectSizes {
  /** Mean change ÷ SD of the changes. */
  readonly dz: number;
  /** Mean change ÷ the mean of both SDs. */
  readonly dav: number;
  /** dav × (1 − 3 ÷ (4·df − 1)): dav corrected for few people. */
  readonly hedgesG: number;
  /** The same correction of dz, which some programs print as Hedges' g. */
  readonly hedgesGz: number;
  /** Mean change ÷ SD before. Null when everybody began alike. */
  readonly dBaseline: number | null;
}

interface Spread {
  readonly meanChange: number;
  readonly sdChange: number;
  readonly sdBefore: number;
  readonly sdAfter: number;
  readonly nPaired: number;
}

/**
 * Standardised changes, after minus before. The SD of the changes must not be nothing (then neither are both others).
 * Source: Lakens, Frontiers in Psychology 2013, 4:863 (dz, dav, and Hedges' g made from dav); Hedges 1981 for the
 * correction, with df = pairs − 1. Limits: dz grows with how alike before and after are, so it must not be compared with
 * effects of studies of two groups; dav and g may.
 */
export function effectSizes({ meanChange, sdChange, sdBefore, sdAfter, nPaired }: Spread): EffectSizes {
  const few = 1 - 3 / (4 * (nPaired - 1) - 1);
  const dz = meanChange / sdChange;
  const dav = meanChange / ((sdBefore + sdAfter) / 2);
  return {
    dz,
    dav,
    hedgesG: dav * few,
    hedgesGz: dz * few,
    dBaseline: sdBefore > 0 ? meanChange / sdBefore : null,
  };
}
