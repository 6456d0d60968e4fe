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

/** Which rule is told where several mark a point: the first of these, in the NHS reference. */
export const PRECEDENCE: readonly Rule[] = ['outside-limits', 'trend', 'two-of-three', 'shift'];

/**
 * The rule that marks each point of one segment, or null: outside the limits, a trend of 7, 2 of 3 near a limit, 7 on
 * one side of the mean; where several do, the first in the order of `precedence`. A trend's way is up or down, the
 * others' above or below. Source: NHS England, Making Data Count, as NHSRplotthedots 0.2.2 orders the rules.
 */
export function signals(
  values: readonly number[],
  limits: XmrLimits,
  precedence: readonly Rule[] = PRECEDENCE,
): (Signal | null)[] {
  const marks = marksOf(values, limits);
  return values.map((_, at) => {
    for (const rule of precedence) {
      const way = marks[rule][at]!;
      if (way !== 0) return { rule, way };
    }
    return null;
  });
}

function marksOf(values: readonly number[], limits: XmrLimits): Readonly<Record<Rule, readonly Side[]>> {
  const rounding = roundingOf(values);
  const sides = values.map((value) => sideOf(value, limits.mean, rounding));
  const outside = values.map((value) => beyond(value, limits.upl, limits.lpl, rounding));
  const near = values.map(
    (value, at) => outside[at] === 0 && beyond(value, limits.nearUpl, limits.nearLpl, rounding) !== 0,
  );
  return {
    'outside-limits': outside,
    trend: trend(values, rounding),
    'two-of-three': twoOfThree(sides, near),
    shift: shift(sides),
  };
}

function beyond(value: number, upper: number, lower: number, rounding: number): Side {
  if (sideOf(value, upper, rounding) === 1) return 1;
  return sideOf(value, lower, rounding) === -1 ? -1 : 0;
}
