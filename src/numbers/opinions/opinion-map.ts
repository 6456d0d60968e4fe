import { Refusal } from '../refusal.ts';
import { deviationsOf } from './deviations.ts';
import { findGroups } from './find-groups.ts';
import type { FoundGroups } from './find-groups.ts';
import { inConversation } from './in-conversation.ts';
import { principalComponents } from './principal-components.ts';
import type { Components } from './principal-components.ts';
import { projectPeople, projectStatements } from './projection.ts';
import type { Points } from './projection.ts';
import { representative } from './representative.ts';
import type { Representative } from './representative.ts';
import type { Stability } from './stability.ts';
import { statementFigures } from './statement-figures.ts';
import type { StatementFigures } from './statement-figures.ts';
import { talliesOf } from './tallies.ts';
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
  /** No group is smaller; in a conversation of a few, looked at all the same, none smaller than a sixth of it. */
  readonly minGroup: number;
  readonly seed: number;
}

export const USUAL_SETTINGS: MapSettings = { rejected: [], meta: [], minPeople: 50, minGroup: 8, seed: 1 };

/** Plain numbers and typed arrays throughout, so that it can be handed from a worker thread. */
export interface OpinionMap {
  /** In the order of the matrix's rows; the statements in the order of its columns. */
  readonly personIds: readonly string[];
  readonly statementIds: readonly string[];
  /** 1 for those in the conversation. */
  readonly inConversation: Uint8Array;
  readonly peopleAt: Points;
  /** For each person the group, −1 for none. */
  readonly group: Int32Array;
  /** The largest first; none where they are not clear. */
  readonly groups: readonly GroupFound[];
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

export interface GroupFound {
  readonly size: number;
  readonly representative: readonly Representative[];
}

/**
 * The whole opinion map of a conversation: who is in it, where each person and each statement stands (principal
 * components of the votes), whether there are groups and how sure that is, what sets each apart, what all agree on, and
 * what to ask next. Formulas, sources and limits: README.md beside this file. Costs time and memory in proportion to the
 * votes; for anything but a few thousand votes call it in a worker thread. Refuses a conversation without votes, and a
 * vote that is not −1, 0 or 1.
 */
export function opinionMap(votes: Votes, settings: MapSettings = USUAL_SETTINGS): OpinionMap {
  refuseBad(votes);
  const matrix = voteMatrix(votes);
  const kinds = kindsOf(matrix, settings);
  const { center, deviation } = deviationsOf(matrix, kinds.leftOut);
  const components = principalComponents(matrix, deviation);
  const peopleAt = projectPeople(matrix, deviation, components, kinds.leftOut);
  const statementsAt = projectStatements(center, components, kinds.leftOut);
  const rows = inConversation(matrix);
  const lookedForGroups = rows.length >= settings.minPeople;
  const mapped = { matrix, components, peopleAt, rows, counted: kinds.counted };
  const found = lookedForGroups ? findGroups(mapped, settings.minGroup, settings.seed) : null;
  const group = groupOfEach(people(matrix), rows, found);
  const sizes = found?.clear ? found.division.sizes : [];
  const tallies = talliesOf(matrix, group, sizes.length);
  const inIt = marksAt(people(matrix), rows);
  return {
    personIds: matrix.personIds,
    statementIds: matrix.statementIds,
    inConversation: inIt,
    peopleAt,
    group,
    groups: sizes.map((size, at) => ({ size, representative: representative(at, tallies, kinds.counted) })),
    statementsAt,
    statements: statementFigures(matrix, inIt, tallies, statementsAt, kinds),
    center,
    components,
    division: found && {
      k: found.division.sizes.length,
      silhouette: found.division.silhouette,
      stability: found.stability,
    },
    clearGroups: found?.clear ?? false,
    lookedForGroups,
  };
}

function refuseBad({ vote }: Votes): void {
  if (vote.length === 0) throw new Refusal('There are no votes.');
  if (vote.some((value) => value < -1 || value > 1))
    throw new Refusal('A vote is 1 (agree), -1 (disagree) or 0 (pass).');
}

function kindsOf({ statementIds }: NamedVoteMatrix, settings: MapSettings) {
  const marks = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return Uint8Array.from(statementIds, (id) => Number(wanted.has(id)));
  };
  const rejected = marks(settings.rejected);
  const meta = marks(settings.meta);
  const leftOut = rejected.map((is, statement) => is | meta[statement]!);
  return {
    rejected,
    meta,
    leftOut,
    counted: Int32Array.from(leftOut.keys()).filter((at) => leftOut[at] === 0),
  };
}

function groupOfEach(everybody: number, rows: Int32Array, found: FoundGroups | null): Int32Array {
  const group = new Int32Array(everybody).fill(-1);
  if (found?.clear) rows.forEach((row, at) => (group[row] = found.division.group[at]!));
  return group;
}

function marksAt(everybody: number, rows: Int32Array): Uint8Array {
  const marks = new Uint8Array(everybody);
  for (const row of rows) marks[row] = 1;
  return marks;
}
