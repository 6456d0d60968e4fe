import type { Signal } from './signals.ts';
import type { XmrLimits } from './xmr-limits.ts';

/** Which way is better: higher values, lower ones, or neither. */
export type Improvement = 'increase' | 'decrease' | 'neutral';

export type Kind = 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low';

export type Assurance = 'pass' | 'fail' | 'hit-or-miss';

/** What a signal means where higher, lower or neither is better; a point without one is common cause. */
export function kindOf(signal: Signal | null, improvement: Improvement): Kind {
  if (!signal) return 'common-cause';
  if (improvement === 'neutral') return signal.way === 1 ? 'neutral-high' : 'neutral-low';
  return (signal.way === 1) === (improvement === 'increase') ? 'improvement' : 'concern';
}

/**
 * Whether a process that stays as it is will meet its target: always (`pass`), never (`fail`) or by chance
 * (`hit-or-miss`, also when the target lies exactly on a limit). Null without a target, or where neither way is better.
 */
export function assuranceOf(
  { upl, lpl }: XmrLimits,
  target: number | null,
  improvement: Improvement,
): Assurance | null {
  if (target === null || improvement === 'neutral') return null;
  if (target > upl) return improvement === 'increase' ? 'fail' : 'pass';
  if (target < lpl) return improvement === 'increase' ? 'pass' : 'fail';
  return 'hit-or-miss';
}
