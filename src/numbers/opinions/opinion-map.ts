import { Refusal } from '../refusal.ts';
import { consensus, groupInformedConsensus } from './consensus.ts';
import { deviationsOf } from './deviations.ts';
import { baseClusters, bestDivision } from './divisions.ts';
import type { Division } from './divisions.ts';
import { inConversation } from './in-conversation.ts';
import { byPlace } from './name-free-order.ts';
import { principalComponents } from './principal-components.ts';
import type { Components } from './principal-components.ts';
import { META_PRIORITY, priority } from './priority.ts';
import { projectPeople, projectStatements } from './projection.ts';
import type { Points } from './projection.ts';
import { representative } from './representative.ts';
import type { Representative, Side } from './representative.ts';
import { stabilityOf } from './stability.ts';
import type { Stability } from './stability.ts';
import { talliesOf } from './tallies.ts';
import type { Tally } from './tallies.ts';
import { people, voteMatrix } from './vote-matrix.ts';
import type { NamedVoteMatrix } from './vote-matrix.ts';
import type { Votes } from './votes.ts';

export interface MapSettings {
  /** Ids of statements moderators turned down: nobody's votes on them count on the map. */
  readonly rejected: readonly string[];
  /** Ids of statements about the conversation itself: the same, but they are asked first. */
  readonly meta: readonly string[];
  /** With fewer people in the conversation no groups are looked for. */
  readonly minPeople: number;
  /** No group is smaller. */
  readonly minGroup: number;
  readonly seed: number;
}

export const USUAL_SETTINGS: MapSettings = { rejected: [], meta: [], minPeople: 50, minGroup: 8, seed: 1 };

/** Groups count as clear from these on: see README.md for how they were chosen. */
export const CLEAR = { acrossPeople: 0.4, acrossStatements: 0.1 };

export interface OpinionMap {
  readonly matrix: NamedVoteMatrix;
  /** 1 for those in the conversation. */
  readonly inConversation: Uint8Array;
  readonly peopleAt: Points;
  /** For each person the group, −1 for none. */
  readonly group: Int32Array;
  readonly groups: readonly { readonly size: number; readonly representative: readonly Representative[] }[];
  readonly statementsAt: Points;
  readonly statements: readonly StatementFigures[];
  readonly center: Float64Array;
  readonly components: Components;
  /** The best division, clear or not; null where none was looked for or there is none. */
  readonly division: {
    readonly k: number;
    readonly silhouette: number;
    readonly stability: Stability;
  } | null;
  readonly clearGroups: boolean;
  /** False with too few people. */
  readonly lookedForGroups: boolean;
}

export interface StatementFigures {
  readonly extremity: number;
  readonly priority: number;
  readonly groupInformedConsensus: number;
  readonly consensus: Side | null;
  /** Everybody's votes. */
  readonly tally: Tally;
}

/**
 * The whole opinion map of a conversation: who is in it, where each person and each statement stands (principal
 * components of the votes), whether there are groups and how sure that is, what sets each apart, what all agree on, and
 * what to ask next. Formulas, sources and limits: README.md beside this file. Costs time and memory in proportion to the
 * votes. Refuses votes of nobody, and a vote that is not −1, 0 or 1.
 */
export function opinionMap(votes: Votes, settings: MapSettings = USUAL_SETTINGS): OpinionMap {
  checked(votes);
  const matrix = voteMatrix(votes);
  const rejected = marked(matrix, settings.rejected);
  const meta = marked(matrix, settings.meta);
  const leftOut = rejected.map((is, statement) => is | meta[statement]!);
  const { center, deviation } = deviationsOf(matrix, leftOut);
  const components = principalComponents(matrix, deviation);
  const peopleAt = projectPeople(matrix, deviation, components, leftOut);
  const statementsAt = projectStatements(center, components, leftOut);
  const rows = inConversation(matrix);
  const found =
    rows.length >= settings.minPeople
      ? groupsOf(matrix, rows, peopleAt, components, leftOut, settings)
      : null;
  const group = new Int32Array(people(matrix)).fill(-1);
  if (found?.clear) rows.forEach((row, at) => (group[row] = found.division.group[at]!));
  const counted = Int32Array.from(leftOut.keys()).filter((statement) => leftOut[statement] === 0);
  const tallies = found?.clear ? talliesOf(matrix, group, found.division.sizes.length) : [];
  return {
    matrix,
    inConversation: rowsMarked(matrix, rows),
    peopleAt,
    group,
    groups: tallies.map((_, at) => ({
      size: found!.division.sizes[at]!,
      representative: representative(at, tallies, counted),
    })),
    statementsAt,
    statements: figuresOf(matrix, rows, tallies, statementsAt, { rejected, meta, counted }),
    center,
    components,
    division: found && {
      k: found.division.sizes.length,
      silhouette: found.division.silhouette,
      stability: found.stability,
    },
    clearGroups: found?.clear ?? false,
    lookedForGroups: rows.length >= settings.minPeople,
  };
}

function checked({ vote }: Votes): void {
  if (vote.length === 0) throw new Refusal('There are no votes.');
  if (vote.some((value) => value !== 0 && value !== 1 && value !== -1))
    throw new Refusal('A vote is 1 (agree), -1 (disagree) or 0 (pass).');
}

function marked({ statementIds }: NamedVoteMatrix, ids: readonly string[]): Uint8Array {
  const wanted = new Set(ids);
  return Uint8Array.from(statementIds, (id) => Number(wanted.has(id)));
}

function rowsMarked(matrix: NamedVoteMatrix, rows: Int32Array): Uint8Array {
  const marks = new Uint8Array(people(matrix));
  for (const row of rows) marks[row] = 1;
  return marks;
}

interface Found {
  readonly division: Division;
  readonly stability: Stability;
  readonly clear: boolean;
}

function groupsOf(
  matrix: NamedVoteMatrix,
  rows: Int32Array,
  peopleAt: Points,
  components: Components,
  leftOut: Uint8Array,
  { minGroup, seed }: MapSettings,
): Found | null {
  const points = Float64Array.from(
    { length: 2 * rows.length },
    (_, at) => peopleAt[2 * rows[at >> 1]! + (at & 1)]!,
  );
  const division = bestDivision(baseClusters(points), minGroup);
  if (division === null) return null;
  const counted = Int32Array.from(leftOut.keys()).filter((statement) => leftOut[statement] === 0);
  const stability = stabilityOf(
    {
      matrix,
      rows: byPlace(rows, (row) => [peopleAt[2 * row]!, peopleAt[2 * row + 1]!]),
      statements: byPlace(counted, (statement) => [components[0][statement]!, components[1][statement]!]),
      k: division.tried,
      // What is large enough in the whole may be small in a draw; but what was given up there is given up here.
      smallest: division.sizes.length < division.tried ? Math.floor(minGroup / 2) : 1,
    },
    seed,
  );
  const clear =
    stability.acrossPeople >= CLEAR.acrossPeople && stability.acrossStatements >= CLEAR.acrossStatements;
  return { division, stability, clear };
}

interface Kinds {
  readonly rejected: Uint8Array;
  readonly meta: Uint8Array;
  readonly counted: Int32Array;
}

// Where there are no groups everybody in the conversation is one.
function figuresOf(
  matrix: NamedVoteMatrix,
  rows: Int32Array,
  tallies: readonly (readonly Tally[])[],
  statementsAt: Points,
  { rejected, meta, counted }: Kinds,
): readonly StatementFigures[] {
  const [everybody] = talliesOf(matrix, new Int32Array(people(matrix)), 1);
  const outside = rowsMarked(matrix, rows);
  const [inIt] = talliesOf(
    matrix,
    Int32Array.from(outside, (is) => is - 1),
    1,
  );
  const sides = consensus(everybody!, counted);
  const groups = tallies.length > 0 ? tallies : [inIt!];
  return everybody!.map((tally, statement) => {
    const extremity = Math.hypot(statementsAt[2 * statement]!, statementsAt[2 * statement + 1]!);
    return {
      tally,
      extremity,
      priority: rejected[statement]
        ? 0
        : meta[statement]
          ? META_PRIORITY
          : priority(inIt![statement]!, extremity),
      groupInformedConsensus: groupInformedConsensus(groups.map((group) => group[statement]!)),
      consensus: sides[statement]!,
    };
  });
}
