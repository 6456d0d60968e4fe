import { statementOf } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** A symmetric matrix known by what it does to two vectors at a time. */
export type Operator = (first: Float64Array, second: Float64Array) => readonly [Float64Array, Float64Array];

/**
 * XᵀX (the covariance of the votes, times their number) without ever writing it down: for each person the sum over what
 * they voted on, then the same person's sum given back to those statements. Costs two additions for each vote and
 * vector, whatever the number of people times statements: the products are made once for each cell, not for each vote.
 */
export function covariance(matrix: VoteMatrix, deviation: Float64Array): Operator {
  const into = new Float64Array(2 * deviation.length);
  const back = new Float64Array(2 * deviation.length);
  return (first, second) => {
    for (let cell = 0; cell < deviation.length; cell++) {
      const statement = statementOf(cell);
      into[2 * cell] = deviation[cell]! * first[statement]!;
      into[2 * cell + 1] = deviation[cell]! * second[statement]!;
    }
    back.fill(0);
    throughEverybody(matrix, into, back);
    return [gathered(back, deviation, 0), gathered(back, deviation, 1)];
  };
}

function throughEverybody({ rowStart, cell }: VoteMatrix, into: Float64Array, back: Float64Array): void {
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const from = rowStart[row]!;
    const to = rowStart[row + 1]!;
    let one = 0;
    let two = 0;
    for (let at = from; at < to; at++) {
      const place = 2 * cell[at]!;
      one += into[place]!;
      two += into[place + 1]!;
    }
    for (let at = from; at < to; at++) {
      const place = 2 * cell[at]!;
      back[place]! += one;
      back[place + 1]! += two;
    }
  }
}

function gathered(back: Float64Array, deviation: Float64Array, which: 0 | 1): Float64Array {
  const result = new Float64Array(deviation.length / 3);
  for (let statement = 0; statement < result.length; statement++) {
    const cell = 3 * statement;
    result[statement] =
      deviation[cell]! * back[2 * cell + which]! +
      deviation[cell + 1]! * back[2 * cell + 2 + which]! +
      deviation[cell + 2]! * back[2 * cell + 4 + which]!;
  }
  return result;
}
