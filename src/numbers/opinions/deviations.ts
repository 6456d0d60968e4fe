import type { VoteMatrix } from './vote-matrix.ts';
import { statementOf } from './vote-matrix.ts';

/**
 * What goes into the principal components. A missing vote is taken to be the mean of the statement's votes, and that
 * mean is then subtracted: so every missing vote is exactly nothing, and only votes that were cast have to be looked at.
 */
export interface Deviations {
  /** The mean vote on each statement (−1 … 1), of those who voted on it; 0 where it is left out or has no votes. */
  readonly center: Float64Array;
  /** By cell: the vote less its statement's mean. 0 for a statement left out. */
  readonly deviation: Float64Array;
}

/**
 * Means and deviations of a matrix of votes. `leftOut` (1) are the statements turned down by moderators or about the
 * conversation itself: as published, their whole column is nought for everybody.
 */
export function deviationsOf(matrix: VoteMatrix, leftOut: Uint8Array): Deviations {
  const counts = new Float64Array(3 * matrix.statements);
  for (let at = 0; at < matrix.cell.length; at++) counts[matrix.cell[at]!]!++;
  const center = new Float64Array(matrix.statements);
  const deviation = new Float64Array(counts.length);
  for (let statement = 0; statement < matrix.statements; statement++) {
    const [against, passed, inFavour] = counts.subarray(3 * statement, 3 * statement + 3);
    const all = against! + passed! + inFavour!;
    if (all > 0 && leftOut[statement] === 0) center[statement] = (inFavour! - against!) / all;
  }
  for (let cell = 0; cell < counts.length; cell++) {
    const statement = statementOf(cell);
    if (leftOut[statement] === 0) deviation[cell] = (cell % 3) - 1 - center[statement]!;
  }
  return { center, deviation };
}
