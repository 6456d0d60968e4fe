import { ONE } from '../exact-decimal.ts';
import { Refusal } from '../refusal.ts';

export interface Project {
  readonly id: string;
  readonly name: string;
  /** In millionths of the currency's unit, above zero. */
  readonly cost: bigint;
}

/** People who approve of the same projects, each project by its place in the list. */
export interface ApprovalGroup {
  readonly approved: readonly number[];
  readonly count: number;
  readonly line?: number;
}

/** A participatory budget to be counted: approval ballots, what each project costs, and how much there is. */
export interface BudgetElection {
  readonly projects: readonly Project[];
  readonly ballots: readonly ApprovalGroup[];
  /** In millionths of the currency's unit. */
  readonly budget: bigint;
}

/** What an approval is worth to the person who gives it: the project's cost (what city counts assume), or one. */
export type Utility = 'cost' | 'cardinality';

/** People, blank ballots included: each has a share of the budget. Refuses an election without any, or with none filled in. */
export function peopleIn({ ballots }: BudgetElection): number {
  const people = ballots.reduce((sum, { count }) => sum + count, 0);
  if (!ballots.some(({ approved, count }) => approved.length > 0 && count > 0))
    throw new Refusal('Every ballot is blank: there is nothing to count.');
  return people;
}

/** How many people approve of each project. */
export function supporters({ projects, ballots }: BudgetElection): number[] {
  const votes = projects.map(() => 0);
  for (const { approved, count } of ballots)
    for (const project of new Set(approved)) votes[project]! += count;
  return votes;
}

/** Refuses, with its line, a knapsack ballot whose projects cost more than the whole budget. */
export function checkKnapsacks({ projects, ballots, budget }: BudgetElection): void {
  for (const { approved, line } of ballots) {
    const cost = approved.reduce((sum, project) => sum + projects[project]!.cost, 0n);
    if (cost > budget)
      throw new Refusal(
        `The projects on this ballot cost ${Number(cost / ONE)}, more than the budget of ${Number(budget / ONE)}.`,
        line ?? null,
      );
  }
}
