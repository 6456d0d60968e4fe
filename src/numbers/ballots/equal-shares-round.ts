import type { Fraction } from '../exact-fraction.ts';
import { compareFractions, greatestCommonDivisor } from '../exact-fraction.ts';
import type { BudgetElection } from './budget-election.ts';
import { peopleIn, supporters } from './budget-election.ts';

/** People with the same approvals always have the same money: they are counted together. */
export interface Electorate {
  readonly people: number;
  readonly counts: readonly bigint[];
  /** For each project, the groups that support it, and how many people they are. */
  readonly supporting: readonly (readonly number[])[];
  readonly votes: readonly number[];
}

/** What everybody in each group has, in parts of 1/`parts` of a millionth, so that all shares are whole numbers. */
export interface Purses {
  parts: bigint;
  readonly money: bigint[];
}

/** What a project would cost its supporters now. */
export interface Offer {
  /** The most that one supporter pays, in the purses' parts: need ÷ people. */
  readonly need: bigint;
  readonly people: bigint;
  /** What it gives for each unit that one supporter pays at most: the effective number of votes. More is better. */
  readonly effective: Fraction;
}

/** Puts people with the same approvals together. */
export function electorateOf(election: BudgetElection): Electorate {
  const groups = new Map<string, { readonly approved: ReadonlySet<number>; count: number }>();
  for (const { approved, count } of election.ballots) {
    const key = approved.toSorted((a, b) => a - b).join();
    const known = groups.get(key);
    if (known) known.count += count;
    else groups.set(key, { approved: new Set(approved), count });
  }
  const alike = [...groups.values()];
  const supporting = election.projects.map((_, project) =>
    [...alike.keys()].filter((group) => alike[group]!.approved.has(project)),
  );
  const counts = alike.map(({ count }) => BigInt(count));
  return { people: peopleIn(election), counts, supporting, votes: supporters(election) };
}

/** Gives everybody an equal share of `total` millionths. */
export function openPurses({ people, counts }: Electorate, total: bigint): Purses {
  return { parts: BigInt(people), money: counts.map(() => total) };
}

/** A project, and what an approval of it is worth to whoever gives it. */
export interface Priced {
  readonly project: number;
  readonly cost: bigint;
  readonly worth: bigint;
}

/**
 * What a project costs its supporters at most when they share its cost as equally as their purses allow: whoever has
 * less pays all they have, and the others divide the rest. Null when they cannot pay it together.
 */
export function offerFor(
  { counts, supporting }: Electorate,
  { parts, money }: Purses,
  { project, cost, worth }: Priced,
): Offer | null {
  const groups = supporting[project]!;
  let need = cost * parts;
  let [people, together] = [0n, 0n];
  for (const group of groups) {
    people += counts[group]!;
    together += counts[group]! * money[group]!;
  }
  if (people === 0n || together < need) return null;
  const poorest = groups.toSorted((a, b) => (money[a]! < money[b]! ? -1 : money[a]! > money[b]! ? 1 : 0));
  for (const group of poorest) {
    if (money[group]! * people >= need) break;
    need -= money[group]! * counts[group]!;
    people -= counts[group]!;
  }
  return { need, people, effective: { n: worth * people * parts, d: need } };
}

/** Lets the supporters of a project pay for it. */
export function pay(
  { supporting }: Electorate,
  purses: Purses,
  project: number,
  { need, people }: Offer,
): void {
  const divisor = greatestCommonDivisor(need, people);
  const [price, finer] = [need / divisor, people / divisor];
  purses.parts *= finer;
  for (const group of purses.money.keys()) purses.money[group]! *= finer;
  for (const group of supporting[project]!) {
    const rest = purses.money[group]! - price;
    purses.money[group] = rest > 0n ? rest : 0n;
  }
}

/** Above zero when a is the better offer. */
export function compareOffers(a: Offer, b: Offer): number {
  return compareFractions(a.effective, b.effective);
}
