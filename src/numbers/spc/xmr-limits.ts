import { mean } from '../mean.ts';

/** The lines of an XmR chart, in the unit of the values. */
export interface XmrLimits {
  readonly mean: number;
  /** Upper and lower process limits. */
  readonly upl: number;
  readonly lpl: number;
  /** Where "near a limit" begins: two thirds of the way from the mean. */
  readonly nearUpl: number;
  readonly nearLpl: number;
}

/** 3 ÷ d2 for pairs (d2 = 1.128): three sigma by the mean moving range. */
const LIMIT = 2.66;
/** D4 for pairs: a moving range at or beyond this many mean moving ranges is itself an outlier. */
const SCREEN = 3.267;

/**
 * The mean, and limits at mean ± 2.66 × the mean moving range (the mean distance between neighbours in time).
 *
 * With `screen`, moving ranges of 3.267 times their mean or more are left out once and the rest averaged again, so that
 * one leap does not widen the limits. Without, every range counts, as in the NHS spreadsheet.
 *
 * Values in the order of time, at least two. A level series has a range of nothing: both limits lie on the mean.
 * Source: Shewhart; Wheeler, "Understanding Variation"; the choices are those of NHS England's Making Data Count and
 * NHSRplotthedots. Limits: made for one value per time point of roughly symmetric spread; rare events need other charts.
 */
export function xmrLimits(values: readonly number[], screen: boolean): XmrLimits {
  const centre = mean(values);
  const range = meanMovingRange(values, screen);
  return {
    mean: centre,
    upl: centre + LIMIT * range,
    lpl: centre - LIMIT * range,
    nearUpl: centre + ((2 * LIMIT) / 3) * range,
    nearLpl: centre - ((2 * LIMIT) / 3) * range,
  };
}

function meanMovingRange(values: readonly number[], screen: boolean): number {
  const ranges: number[] = [];
  for (let at = 1; at < values.length; at += 1) ranges.push(Math.abs(values[at]! - values[at - 1]!));
  const all = mean(ranges);
  return screen && all > 0 ? mean(ranges.filter((range) => range < SCREEN * all)) : all;
}
