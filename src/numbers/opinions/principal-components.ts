import { covariance } from './covariance.ts';
import { leadingPair } from './leading-pair.ts';
import type { Effort } from './leading-pair.ts';
import type { VoteMatrix } from './vote-matrix.ts';

export type Components = readonly [Float64Array, Float64Array];

/** As far as double precision goes; at most the hundred steps of the published method. */
const TO_ROUNDING: Effort = { tolerance: 1e-14, steps: 100, more: 2 };

/**
 * The first two principal components of the votes: one number for each statement, unit length, at right angles. Nought
 * throughout where the votes hold no such direction (everybody alike; or all differences along one line).
 * A component's sign means nothing, so it is chosen: the entries sum to something positive, so that agreeing with most
 * statements is to the right and upwards.
 */
export function principalComponents(
  matrix: VoteMatrix,
  deviation: Float64Array,
  effort: Effort = TO_ROUNDING,
): Components {
  const { vectors } = leadingPair(covariance(matrix, deviation), matrix.statements, effort);
  return [signed(vectors[0]), signed(vectors[1])];
}

// Where the sum is nothing but rounding, the sum of cubes decides: neither depends on the order of the statements.
function signed(vector: Float64Array): Float64Array {
  const sum = vector.reduce((all, value) => all + value, 0);
  const cubes = vector.reduce((all, value) => all + value ** 3, 0);
  const negative = Math.abs(sum) > 1e-9 ? sum < 0 : cubes < 0;
  return negative ? vector.map((value) => (value === 0 ? 0 : -value)) : vector;
}
