import { adjustedRand } from './adjusted-rand.ts';
import { deviationsOf } from './deviations.ts';
import { baseClusters, divide } from './divisions.ts';
import type { Effort } from './leading-pair.ts';
import { principalComponents } from './principal-components.ts';
import { projectPeople } from './projection.ts';
import { seeded, shuffle } from '../seeded.ts';
import type { Random } from '../seeded.ts';
import { partOf, rearranged } from './vote-matrix.ts';
import type { VoteMatrix } from './vote-matrix.ts';

/** How far the groups would have come out the same with other people, and with other statements. */
export interface Stability {
  readonly acrossPeople: number;
  readonly acrossStatements: number;
}

/** What is drawn from. */
export interface Drawn {
  readonly matrix: VoteMatrix;
  /** The people in the conversation and the statements counted, in an order that does not depend on their names. */
  readonly rows: Int32Array;
  readonly statements: Int32Array;
  readonly k: number;
  /** The least size of a group in a draw. */
  readonly smallest: number;
}

const RESAMPLES = 30;
const SHARE = 0.8;
/** Of a larger conversation so many people are drawn once, so that the cost does not grow with it. */
const PANEL = 2_000;
/** Three figures are enough to put people into groups; votes without structure never settle, and need not. */
const ROUNDS = 8;
const ROUGH: Effort = { tolerance: 1e-3, steps: 12, more: 0 };

/**
 * Stability by resampling, thirty times, the same for the same seed; each figure is a mean adjusted Rand index: 1 for
 * always the same groups, about 0 for groups that have nothing to do with each other.
 * Across people: four in five people are drawn twice over, the whole map is made anew from each draw, and the people in
 * both are compared (Ben-Hur, Elisseeff and Guyon, A stability based method for discovering structure in clustered data,
 * 2002). Across statements: the statements are dealt into two halves, a map is made from each half alone, and the same
 * people are compared (split halves, Spearman 1910). The second catches what the first cannot: votes without structure
 * can be cut the same way again and again, along whatever statement happens to vary most, yet two halves of the
 * statements then have nothing to say about each other.
 */
export function stabilityOf(drawn: Drawn, seed: number): Stability {
  const random = seeded(seed);
  const panel = shuffle(Int32Array.from(drawn.rows), random).slice(0, PANEL);
  // Numbered by place, so that neither names nor the order of rows have a say in what is drawn.
  const looked = { ...drawn, matrix: rearranged(drawn.matrix, panel, drawn.statements) };
  const rows = upTo(panel.length);
  const statements = upTo(drawn.statements.length);
  const [acrossPeople, acrossStatements] = [[] as number[], [] as number[]];
  let before = regrouped(looked, someOf(rows, random), statements);
  for (let time = 0; time < RESAMPLES; time++) {
    const some = someOf(rows, random);
    const now = regrouped(looked, some, statements);
    acrossPeople.push(agreement(before, now));
    before = now;
    const dealt = shuffle(Int32Array.from(statements), random);
    const half = Math.floor(dealt.length / 2);
    const halves = [dealt.slice(0, half), dealt.slice(half)].map((part) => regrouped(looked, some, part));
    acrossStatements.push(agreement(halves[0]!, halves[1]!));
  }
  return { acrossPeople: mean(acrossPeople), acrossStatements: mean(acrossStatements) };
}

function upTo(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at);
}

interface Regrouped {
  readonly rows: Int32Array;
  readonly group: Int32Array;
}

function someOf(rows: Int32Array, random: Random): Int32Array {
  return shuffle(Int32Array.from(rows), random).slice(0, Math.ceil(SHARE * rows.length));
}

function regrouped({ matrix, k, smallest }: Drawn, rows: Int32Array, statements: Int32Array): Regrouped {
  const keep = new Uint8Array(matrix.statements);
  for (const statement of statements) keep[statement] = 1;
  const part = partOf(matrix, rows, keep);
  const nobody = new Uint8Array(matrix.statements);
  const { deviation } = deviationsOf(part, nobody);
  const points = projectPeople(part, deviation, principalComponents(part, deviation, ROUGH), nobody);
  return { rows, group: divide(baseClusters(points, ROUNDS), k, smallest).group };
}

// A draw in which no two groups were found agrees with nothing, not even with another such draw.
function agreement(one: Regrouped, other: Regrouped): number {
  if (Math.max(...one.group) === 0 || Math.max(...other.group) === 0) return 0;
  const inOther = new Map(Array.from(other.rows, (row, at) => [row, other.group[at]!]));
  const shared = Array.from(one.rows.keys()).filter((at) => inOther.has(one.rows[at]!));
  return adjustedRand(
    shared.map((at) => one.group[at]!),
    shared.map((at) => inOther.get(one.rows[at]!)!),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
