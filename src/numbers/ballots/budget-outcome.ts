import { shownDecimal } from '../exact-decimal.ts';
import type { BudgetElection } from './budget-election.ts';
import { supporters } from './budget-election.ts';
import type { Outcome, Round } from './outcome.ts';

/** One project looked at, and whether there was money for it. */
export interface BudgetRound extends Round {
  readonly project: string;
  readonly funded: boolean;
  readonly cost: number;
  /** Of the whole budget, after this round. */
  readonly left: number;
  /** Equal shares: the most that one supporter pays. Null where nobody pays a share. */
  readonly mostPaid: number | null;
}

export interface BudgetOutcome extends Outcome<BudgetRound> {
  readonly budget: number;
  readonly spent: number;
  readonly left: number;
}

/** Winners stand in the order of their ids (so that lists can be compared); `ranking` in the order they were funded. */
export function budgetOutcome(
  election: BudgetElection,
  funded: readonly number[],
  rounds: readonly BudgetRound[],
): BudgetOutcome {
  const { projects, ballots, budget } = election;
  const ids = (list: readonly number[]) => list.map((project) => projects[project]!.id);
  const spent = funded.reduce((sum, project) => sum + projects[project]!.cost, 0n);
  const ranking = [...funded, ...others(election, funded)];
  const people = (blank: boolean) =>
    ballots.reduce((sum, { approved, count }) => sum + ((approved.length === 0) === blank ? count : 0), 0);
  return {
    winners: ids(funded).toSorted((a, b) => (a < b ? -1 : 1)),
    ranking: ids(ranking),
    places: ids(ranking).map((option, index) => ({ option, place: index + 1 })),
    tied: [],
    rounds,
    counted: people(false),
    blank: people(true),
    budget: shownDecimal(budget),
    spent: shownDecimal(spent),
    left: shownDecimal(budget - spent),
  };
}

function others(election: BudgetElection, funded: readonly number[]): readonly number[] {
  const votes = supporters(election);
  const left = [...election.projects.keys()].filter((project) => !funded.includes(project));
  return left.sort((a, b) => votes[b]! - votes[a]! || a - b);
}
