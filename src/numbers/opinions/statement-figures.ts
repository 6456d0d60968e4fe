import { consensus, groupInformedConsensus } from './consensus.ts';
import { META_PRIORITY, priority } from './priority.ts';
import type { Points } from './projection.ts';
import type { Side } from './representative.ts';
import { talliesOf } from './tallies.ts';
import type { Tally } from './tallies.ts';
import { people } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';

export interface StatementFigures {
  /** How far it stands from the middle of the map. */
  readonly extremity: number;
  /** The weight with which it is put to somebody next; 0 for one turned down. */
  readonly priority: number;
  /** 0 … 1; of everybody in the conversation together where there are no clear groups. */
  readonly groupInformedConsensus: number;
  readonly consensus: Side | null;
  /** Everybody's votes. */
  readonly tally: Tally;
}

export interface StatementKinds {
  readonly rejected: Uint8Array;
  readonly meta: Uint8Array;
  /** Neither of the two. */
  readonly counted: Int32Array;
}

/** What there is to say about each statement. `inIt` marks who is in the conversation, `tallies` are the groups'. */
export function statementFigures(
  matrix: VoteMatrix,
  inIt: Uint8Array,
  tallies: readonly (readonly Tally[])[],
  statementsAt: Points,
  { rejected, meta, counted }: StatementKinds,
): readonly StatementFigures[] {
  const everybody = talliesOf(matrix, new Int32Array(people(matrix)), 1)[0]!;
  const heard = talliesOf(matrix, onlyMarked(inIt), 1)[0]!;
  const sides = consensus(everybody, counted);
  const groups = tallies.length > 0 ? tallies : [heard];
  return everybody.map((tally, at) => {
    const extremity = Math.hypot(statementsAt[2 * at]!, statementsAt[2 * at + 1]!);
    const weight = meta[at] === 1 ? META_PRIORITY : priority(heard[at]!, extremity);
    return {
      tally,
      extremity,
      priority: rejected[at] === 1 ? 0 : weight,
      groupInformedConsensus: groupInformedConsensus(groups.map((group) => group[at]!)),
      consensus: sides[at]!,
    };
  });
}

// Group 0 for those marked, nobody's group for the others.
function onlyMarked(marks: Uint8Array): Int32Array {
  return Int32Array.from(marks, (is) => is - 1);
}
