import { Refusal } from '../refusal.ts';
import { entropy, evenness } from './entropy.ts';

/** What each perspective brought on one date: items, seats or turns, as counts. */
export interface Occasion {
  readonly date: string;
  readonly counts: readonly number[];
}

/** One occasion beside how evenly it was shared. */
export interface Shared extends Occasion {
  readonly total: number;
  /** In the order of the perspectives; each from 0 to 1, together 1. */
  readonly shares: readonly number[];
  /** In bits. */
  readonly entropy: number;
  /** From 0 (one perspective brought everything) to 1 (all brought the same). */
  readonly evenness: number;
}

/** Beyond this, a count is a slip, and made-up groups of that size would take for ever. */
const LARGEST = 1_000_000;

/**
 * How evenly each occasion is shared among its perspectives. Occasions on which nobody brought anything have no shares
 * and are left out. Occasions in any order stay in it. Refuses fewer than two perspectives, and counts that are negative, not whole or beyond a million.
 */
export function balance(occasions: readonly Occasion[]): Shared[] {
  for (const occasion of occasions) refuseOdd(occasion);
  return occasions.filter(({ counts }) => counts.some((count) => count > 0)).map(shared);
}

function shared({ date, counts }: Occasion): Shared {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    date,
    counts,
    total,
    shares: counts.map((count) => count / total),
    entropy: entropy(counts),
    evenness: evenness(counts),
  };
}

function refuseOdd({ date, counts }: Occasion): void {
  if (counts.length < 2) throw new Refusal('Balance needs at least two perspectives to share between.');
  const odd = counts.find((count) => !Number.isInteger(count) || count < 0 || count > LARGEST);
  if (odd !== undefined)
    throw new Refusal(`${odd} on ${date} is not a count: a whole number from 0 to a million.`);
}
