import { Refusal } from '../refusal.ts';
import type { RankedBallot } from './ballot.ts';

/** A ballot's options in order, or a Refusal with its line where two are level: these methods pass on whole papers. */
export function strictOrder({ ranks, line }: RankedBallot, options: readonly string[]) {
  const level = ranks.find((options) => options.length > 1);
  if (level)
    throw new Refusal(
      `“${options[level[0]!]}” and “${options[level[1]!]}” are ranked level here; this method needs one before the other.`,
      line ?? null,
    );
  return ranks.map(([option]) => option!);
}
