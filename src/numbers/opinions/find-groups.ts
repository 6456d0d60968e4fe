import { baseClusters, bestDivision } from './divisions.ts';
import type { Division } from './divisions.ts';
import { byPlace } from './name-free-order.ts';
import type { Components } from './principal-components.ts';
import type { Points } from './projection.ts';
import { stabilityOf } from './stability.ts';
import type { Stability } from './stability.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/**
 * Groups count as clear from these figures on. In conversations made without any structure the groups of two halves of
 * the statements never agreed by 0.05 (README.md), so 0.1 is well clear of chance.
 */
export const CLEAR: Stability = { acrossPeople: 0.5, acrossStatements: 0.1 };

export interface FoundGroups {
  readonly division: Division;
  readonly stability: Stability;
  readonly clear: boolean;
}

export interface Mapped {
  readonly matrix: VoteMatrix;
  readonly components: Components;
  /** Where everybody stands. */
  readonly peopleAt: Points;
  /** The people in the conversation, and the statements counted. */
  readonly rows: Int32Array;
  readonly counted: Int32Array;
}

/**
 * The best division of the people in the conversation, and how sure it is. Null when there is none with groups of at
 * least `minGroup` people (in a conversation of under 48, looked at all the same: at least a sixth of it).
 */
export function findGroups(mapped: Mapped, minGroup: number, seed: number): FoundGroups | null {
  const { matrix, components, peopleAt, rows, counted } = mapped;
  const points = new Float64Array(2 * rows.length);
  rows.forEach((row, at) => points.set(peopleAt.subarray(2 * row, 2 * row + 2), 2 * at));
  const smallest = Math.min(minGroup, Math.max(2, Math.floor(rows.length / 6)));
  const division = bestDivision(baseClusters(points), smallest);
  if (division === null) return null;
  const drawn = {
    matrix,
    rows: byPlace(rows, (row) => [peopleAt[2 * row]!, peopleAt[2 * row + 1]!]),
    statements: byPlace(counted, (statement) => [components[0][statement]!, components[1][statement]!]),
    k: division.tried,
    // What is large enough in the whole may be smaller in a draw.
    smallest: Math.max(1, Math.floor(smallest / 2)),
  };
  const stability = stabilityOf(drawn, seed);
  return { division, stability, clear: isClear(stability) };
}

function isClear({ acrossPeople, acrossStatements }: Stability): boolean {
  return acrossPeople >= CLEAR.acrossPeople && acrossStatements >= CLEAR.acrossStatements;
}
