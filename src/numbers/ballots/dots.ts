import { ONE, shownDecimal } from '../exact-decimal.ts';
import { Refusal } from '../refusal.ts';
import type { ScoreBallot } from './ballot.ts';
import type { Seats } from './most-first.ts';
import type { Outcome } from './outcome.ts';
import { score } from './score.ts';
import type { ScoreRound } from './score.ts';

export interface Dots extends Seats {
  /** The most dots a person may place; no limit when it is not given. */
  readonly dots?: number | null;
}

/**
 * Dot voting: each person places up to so many dots, as many on one option as they like. The option with most dots
 * wins. Refuses, with its line, a ballot with part of a dot, fewer than none, or more dots than a person has.
 */
export function dots(
  options: readonly string[],
  ballots: readonly ScoreBallot[],
  asked: Dots = {},
): Outcome<ScoreRound> {
  for (const ballot of ballots) check(ballot, asked.dots ?? null);
  const placed = ballots.map((ballot) => ({
    ...ballot,
    points: ballot.points.map((given) => (given === 0n ? null : given)),
  }));
  return score(options, placed, asked);
}

function check({ points, line }: ScoreBallot, most: number | null): void {
  for (const given of points)
    if (given !== null && (given < 0n || given % ONE !== 0n))
      throw new Refusal(`${shownDecimal(given)} is not a number of dots.`, line ?? null);
  const all = points.reduce<bigint>((sum, given) => sum + (given ?? 0n), 0n);
  if (most !== null && all > BigInt(most) * ONE)
    throw new Refusal(`${shownDecimal(all)} dots are placed here; everybody has ${most}.`, line ?? null);
}
