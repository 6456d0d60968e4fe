import type { Clash } from '../queries/clashes.ts';
import type { ManagedRun } from '../queries/managed-runs.ts';
import { notReady } from './not-ready.ts';
import { pairOf } from './pair.ts';
import type { Pair, PairRule } from './pair.ts';

/** What a run needs somebody for, the most pressing first. */
export const NEEDS = ['choose', 'clash', 'peer', 'professional', 'place', 'sessions', 'closed'] as const;
export type Need = (typeof NEEDS)[number];

export interface RunWithNeeds {
  readonly run: ManagedRun;
  readonly pair: Pair;
  readonly clashes: readonly Clash[];
  /** When it meets while the college is shut, and what for. */
  readonly whenClosed: readonly { readonly startsAt: Date; readonly closedFor: string }[];
  readonly needs: readonly Need[];
}

/** Reads what each run needs. Runs that are put off or withdrawn need nothing. */
export function runNeeds(
  run: ManagedRun,
  rule: PairRule,
  clashes: readonly Clash[],
  whenClosed: RunWithNeeds['whenClosed'],
): RunWithNeeds {
  const pair = pairOf(run, rule);
  return {
    run,
    pair,
    clashes,
    whenClosed,
    needs: needsOf(run, pair, clashes.length > 0, whenClosed.length > 0),
  };
}

function needsOf(run: ManagedRun, pair: Pair, hasClash: boolean, meetsWhenClosed: boolean): Need[] {
  if (run.state !== 'draft' && run.state !== 'published') return [];
  const missing = notReady(run);
  const holds: Record<Need, boolean> = {
    choose: pair.is === 'looking' && pair.mustChoose,
    clash: hasClash,
    peer: pair.is === 'looking' && pair.lacking.includes('peer'),
    professional: pair.is === 'looking' && pair.lacking.includes('professional'),
    place: missing.includes('no-place'),
    sessions: missing.includes('no-sessions'),
    closed: meetsWhenClosed,
  };
  return NEEDS.filter((need) => holds[need]);
}

/** How many of these runs have each need. */
export function countNeeds(runs: readonly RunWithNeeds[]): Record<Need, number> {
  const counts = Object.fromEntries(NEEDS.map((need) => [need, 0])) as Record<Need, number>;
  for (const { needs } of runs) for (const need of needs) counts[need] += 1;
  return counts;
}
