import { atTheEdge, lookBack } from './look-back.ts';
import type { Settle } from './lots.ts';
import type { TieBreak } from './outcome.ts';

export interface Picked {
  readonly option: number;
  readonly tieBreaks: readonly TieBreak[];
}

/**
 * The one option with fewest (or most) votes now. The rule for ties: the votes in the most recent earlier round in
 * which they differ; then lots.
 */
export function pickOne(
  options: readonly string[],
  among: readonly number[],
  tallies: readonly (readonly bigint[])[],
  want: 'fewest' | 'most',
  settle: Settle,
): Picked {
  const tied = atTheEdge(among, tallies.at(-1)!, want);
  if (tied.length === 1) return { option: tied[0]!, tieBreaks: [] };
  const left = lookBack(tied, tallies.slice(0, -1), want);
  const names = (list: readonly number[]) => list.map((option) => options[option]!);
  if (left.length === 1)
    return {
      option: left[0]!,
      tieBreaks: [{ tied: names(tied), chosen: options[left[0]!]!, by: 'earlier-round' }],
    };
  const { chosen, by } = settle(names(left), tallies.length, want === 'most' ? 'first' : 'last');
  return { option: options.indexOf(chosen), tieBreaks: [{ tied: names(left), chosen, by }] };
}
