import { people, votesIn } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';

const VOTES = 7;
const AT_LEAST = 15;

/**
 * Who has voted enough to be put on the map: at least min(7, statements) votes, passes included, also on statements
 * that were turned down later. Where that is fewer than fifteen people, those with the most votes are added up to
 * fifteen, and whoever has as many votes as the last of them (as published, but for ties, which are not left to the
 * order of the rows). The rows, in order.
 */
export function inConversation(matrix: VoteMatrix): Int32Array {
  const rows = Array.from({ length: people(matrix) }, (_, row) => row);
  const enough = Math.min(VOTES, matrix.statements);
  const counts = rows.map((row) => votesIn(matrix, row));
  const inIt = counts.filter((count) => count >= enough).length;
  const heaviest = counts.toSorted((one, other) => other - one)[AT_LEAST - 1] ?? 1;
  const bar = inIt >= AT_LEAST ? enough : Math.min(enough, heaviest);
  return Int32Array.from(rows.filter((row) => counts[row]! >= Math.max(bar, 1)));
}
