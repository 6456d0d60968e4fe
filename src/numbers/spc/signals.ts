import { roundingOf, sideOf } from '../side.ts';
import type { Side } from '../side.ts';
import { shift } from './shift.ts';
import { trend } from './trend.ts';
import { twoOfThree } from './two-of-three.ts';
import type { XmrLimits } from './xmr-limits.ts';

export type Rule = 'outside-limits' | 'trend' | 'two-of-three' | 'shift';

/** A rule that marks a point, and which way: up (1) or down (−1). */
export interface Signal {
  readonly rule: Rule;
  readonly way: 1 | -1;
}

/**
 * The rule that marks each point of one segment, or null. Where several do, the first of: outside the limits, a trend
 * of 7, 2 of 3 near a limit, 7 on one side of the mean. A trend's way is up or down, the others' above or below.
 * Source: NHS England, Making Data Count, as NHSRplotthedots 0.2.2 orders the rules.
 */
export function signals(values: readonly number[], limits: XmrLimits): (Signal | null)[] {
  const rounding = roundingOf(values);
  const sides = values.map((value) => sideOf(value, limits.mean, rounding));
  const outside = values.map((value) => beyond(value, limits.upl, limits.lpl, rounding));
  const near = values.map(
    (value, at) => outside[at] === 0 && beyond(value, limits.nearUpl, limits.nearLpl, rounding) !== 0,
  );
  const trends = trend(values, rounding);
  const close = twoOfThree(sides, near);
  const shifts = shift(sides);
  return values.map(
    (_, at) =>
      marked('outside-limits', outside[at]!) ??
      marked('trend', trends[at]!) ??
      marked('two-of-three', close[at]!) ??
      marked('shift', shifts[at]!),
  );
}

function beyond(value: number, upper: number, lower: number, rounding: number): Side {
  if (sideOf(value, upper, rounding) === 1) return 1;
  return sideOf(value, lower, rounding) === -1 ? -1 : 0;
}

function marked(rule: Rule, way: Side): Signal | null {
  return way === 0 ? null : { rule, way };
}
