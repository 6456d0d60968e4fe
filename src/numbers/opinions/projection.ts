import type { Components } from './principal-components.ts';
import { people, statementOf, votesIn } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** Places on the map: x and y of one after another. */
export type Points = Float64Array;

/**
 * Where each person stands: √(m / n) · Σ over the votes cast of (vote − mean) · component, with m the statements and n
 * those this person has a value for. The root keeps people who voted on little from being drawn to the middle. As
 * published, a statement left out counts as a value for everybody.
 */
export function projectPeople(
  matrix: VoteMatrix,
  deviation: Float64Array,
  components: Components,
  leftOut: Uint8Array,
): Points {
  const out = leftOut.reduce((sum, is) => sum + is, 0);
  const [across, up] = components.map((component) =>
    deviation.map((by, cell) => by * component[statementOf(cell)]!),
  );
  const points = new Float64Array(2 * people(matrix));
  for (let row = 0; row < people(matrix); row++) {
    let [x, y, outside] = [0, 0, 0];
    for (let at = matrix.rowStart[row]!; at < matrix.rowStart[row + 1]!; at++) {
      const cell = matrix.cell[at]!;
      x += across![cell]!;
      y += up![cell]!;
      outside += leftOut[statementOf(cell)]!;
    }
    const scale = Math.sqrt(matrix.statements / Math.max(votesIn(matrix, row) - outside + out, 1));
    points[2 * row] = scale * x;
    points[2 * row + 1] = scale * y;
  }
  return points;
}

/**
 * Where each statement stands: the place of somebody whose only vote is to agree with it, √m · (1 − mean) · component.
 * Its distance from the middle is the statement's extremity. A statement left out stands in the middle.
 */
export function projectStatements(center: Float64Array, components: Components, leftOut: Uint8Array): Points {
  const root = Math.sqrt(center.length);
  const points = new Float64Array(2 * center.length);
  center.forEach((mean, statement) => {
    if (leftOut[statement] === 1) return;
    points[2 * statement] = root * (1 - mean) * components[0][statement]!;
    points[2 * statement + 1] = root * (1 - mean) * components[1][statement]!;
  });
  return points;
}
