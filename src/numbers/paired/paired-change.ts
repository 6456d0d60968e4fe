import ttest from '@stdlib/stats-ttest';
import { mean, standardDeviation } from '../mean.ts';
import { Refusal } from '../refusal.ts';
import { roundingOf } from '../side.ts';
import { directions } from './directions.ts';
import type { Directions } from './directions.ts';
import { effectSizes } from './effect-sizes.ts';
import type { EffectSizes } from './effect-sizes.ts';
import { lostToFollowUp } from './lost-to-follow-up.ts';
import type { LostToFollowUp } from './lost-to-follow-up.ts';
import { signedRank } from './signed-rank.ts';
import type { SignedRank } from './signed-rank.ts';

/** One person's values, null where there is none. */
export interface BeforeAfter {
  readonly before: number | null;
  readonly after: number | null;
}

export interface PairedOptions {
  /** Which way is better; "increase" when nothing is said. */
  readonly improvement?: 'increase' | 'decrease';
  /** The measure's reliable change, in its unit. */
  readonly reliableChange?: number | null;
}

export interface PairedChange extends EffectSizes {
  /** Everybody; those with a value before; those with both; those with a value after only. */
  readonly nEligible: number;
  readonly nBaseline: number;
  readonly nPaired: number;
  readonly nAfterOnly: number;
  /** Of those with both. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly sdBefore: number;
  readonly sdAfter: number;
  readonly meanChange: number;
  readonly sdChange: number;
  readonly ci95: readonly [number, number];
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly wilcoxon: SignedRank;
  readonly directions: Directions;
  /** Null without a reliable change. */
  readonly reliable: Directions | null;
  readonly lost: LostToFollowUp;
}

/** Beyond these, squares would leave what a computer can hold. */
const LARGEST = 1e100;
const SMALLEST = 1e-100;

/**
 * What changed between two times for the same people: after minus before, in the unit of the measure.
 *
 * Paired t test: t = mean change ÷ (SD of change ÷ √n), df = n − 1, two-sided p and 95 % interval (@stdlib, which agrees
 * with R). Effect sizes, Wilcoxon's test, directions and loss to follow-up: see their own files. Order never matters.
 * Limits: says that scores and time went together, never that anything caused it; there is no comparison group. The t
 * test takes changes as roughly normal, Wilcoxon's as symmetric. Refuses fewer than two pairs; changes that are all the
 * same, which leave no spread to test against; and values that are not finite or beyond 1e100.
 */
export function pairedChange(people: readonly BeforeAfter[], options: PairedOptions = {}): PairedChange {
  const { improvement = 'increase', reliableChange = null } = options;
  const { pairs, lost, nAfterOnly } = sorted(people);
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const changes = pairs.map((pair) => pair.after - pair.before);
  refuseNoSpread(changes, [...before, ...after]);
  const test = ttest(after, before);
  const spread = {
    nPaired: pairs.length,
    sdBefore: standardDeviation(before),
    sdAfter: standardDeviation(after),
    meanChange: mean(changes),
    sdChange: standardDeviation(changes),
  };
  return {
    nEligible: people.length,
    nBaseline: pairs.length + lost.length,
    nAfterOnly,
    ...spread,
    meanBefore: mean(before),
    meanAfter: mean(after),
    ci95: [test.ci[0]!, test.ci[1]!],
    t: test.statistic,
    df: pairs.length - 1,
    p: test.pValue,
    ...effectSizes(spread),
    wilcoxon: signedRank(changes),
    directions: directions(changes, improvement),
    reliable: reliableChange === null ? null : directions(changes, improvement, reliableChange),
    lost: lostToFollowUp(lost, before),
  };
}

function sorted(people: readonly BeforeAfter[]) {
  const pairs: { before: number; after: number }[] = [];
  const lost: number[] = [];
  let nAfterOnly = 0;
  for (const { before, after } of people) {
    for (const value of [before, after])
      if (value !== null && !(Math.abs(value) <= LARGEST))
        throw new Refusal(`${value} is not a number, or too large to work with.`);
    if (before !== null && after !== null) pairs.push({ before, after });
    else if (before !== null) lost.push(before);
    else if (after !== null) nAfterOnly += 1;
  }
  if (pairs.length < 2)
    throw new Refusal(
      `Too few pairs: ${pairs.length} of ${people.length} people have a value both before and after, and two are needed.`,
    );
  return { pairs, lost, nAfterOnly };
}

function refuseNoSpread(changes: readonly number[], values: readonly number[]): void {
  const first = changes[0]!;
  const rounding = roundingOf(values);
  const apart = changes.some((change) => Math.abs(change - first) > rounding);
  if (apart && standardDeviation(changes) > SMALLEST) return;
  throw new Refusal(
    `Everybody with both values changed by the same amount (${Number(first.toPrecision(6))}), so there is no spread to test against.`,
  );
}
