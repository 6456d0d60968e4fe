import { shownDecimal } from '../exact-decimal.ts';
import type { BudgetElection, Utility } from './budget-election.ts';
import { peopleIn, supporters } from './budget-election.ts';
import { budgetOutcome } from './budget-outcome.ts';
import type { BudgetOutcome, BudgetRound } from './budget-outcome.ts';
import { drawnFor, undecided } from './lots.ts';
import type { TieBreak } from './outcome.ts';

export interface Greedy {
  readonly utility?: Utility;
  readonly lots?: readonly string[];
}

/**
 * The count most cities use: projects in the order of approvals (utility `cost`) or of approvals for each unit of cost
 * (`cardinality`), each funded when there is money for it. A project nobody approves of is never funded.
 *
 * The rule for ties: the cheaper first; then lots; several that cost the same are all funded when there is money for
 * all and none when there is for none, so only a real choice between them is refused without lots. Comparisons are of
 * whole numbers. Source: Rey and Maly, The (Computational) Social Choice Take on Indivisible Participatory Budgeting,
 * arXiv 2303.00621 (2023), where it is called the greedy rule.
 */
export function greedyBudget(
  election: BudgetElection,
  { utility = 'cost', lots = [] }: Greedy = {},
): BudgetOutcome {
  peopleIn(election);
  const { funded, rounds } = fill(election, { utility, lots, already: [] });
  return budgetOutcome(election, funded, rounds);
}

export interface Filling extends Required<Greedy> {
  /** Projects funded before, by their place: their cost is spent. */
  readonly already: readonly number[];
}

/** Goes on funding in greedy order beside what is funded already. Rounds are numbered from 1. */
export function fill(election: BudgetElection, { utility, lots, already }: Filling) {
  const { projects, budget } = election;
  const votes = supporters(election);
  const compare = byWorth(election, votes, utility);
  const waiting = [...projects.keys()].filter((at) => votes[at]! > 0 && !already.includes(at)).sort(compare);
  const funded: number[] = [...already];
  const rounds: BudgetRound[] = [];
  let left = already.reduce((sum, project) => sum - projects[project]!.cost, budget);
  while (waiting.length > 0) {
    const { project, tieBreaks } = next(election, waiting, { left, lots, compare, round: rounds.length + 1 });
    const { cost } = projects[project]!;
    const fits = cost <= left;
    const tallies = Object.fromEntries(waiting.map((at) => [projects[at]!.id, votes[at]!]));
    if (fits) left -= cost;
    if (fits) funded.push(project);
    rounds.push(shownRound(election, { project, fits, left, tallies, tieBreaks, round: rounds.length + 1 }));
    waiting.splice(waiting.indexOf(project), 1);
  }
  return { funded, rounds };
}

type Compare = (a: number, b: number) => number;

// Approvals, or approvals ÷ cost compared crosswise; then the cheaper.
function byWorth({ projects }: BudgetElection, votes: readonly number[], utility: Utility): Compare {
  const worth = (at: number, other: number) =>
    BigInt(votes[at]!) * (utility === 'cost' ? 1n : projects[other]!.cost);
  return (a, b) => {
    const [first, second] = [worth(a, b), worth(b, a)];
    if (first !== second) return first > second ? -1 : 1;
    const difference = projects[a]!.cost - projects[b]!.cost;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}

interface At {
  readonly left: bigint;
  readonly lots: readonly string[];
  readonly compare: Compare;
  readonly round: number;
}

function next(
  { projects }: BudgetElection,
  waiting: readonly number[],
  { left, lots, compare, round }: At,
): { readonly project: number; readonly tieBreaks: readonly TieBreak[] } {
  const first = waiting[0]!;
  const level = waiting.filter((at) => compare(at, first) === 0);
  if (level.length === 1) return { project: first, tieBreaks: [] };
  const { cost } = projects[first]!;
  const tied = level.map((at) => projects[at]!.id);
  if (drawnFor(tied, lots)) {
    const chosen = lots.find((id) => tied.includes(id))!;
    return { project: level[tied.indexOf(chosen)]!, tieBreaks: [{ tied, chosen, by: 'lots' }] };
  }
  const fitting = left / cost;
  if (fitting > 0n && fitting < BigInt(level.length)) throw undecided(tied, round);
  return { project: first, tieBreaks: [{ tied, chosen: tied[0]!, by: 'no-difference' }] };
}

interface Looked {
  readonly project: number;
  readonly fits: boolean;
  readonly left: bigint;
  readonly tallies: Readonly<Record<string, number>>;
  readonly tieBreaks: readonly TieBreak[];
  readonly round: number;
}

function shownRound({ projects }: BudgetElection, looked: Looked): BudgetRound {
  const { id, cost } = projects[looked.project]!;
  return {
    round: looked.round,
    tallies: looked.tallies,
    project: id,
    funded: looked.fits,
    cost: shownDecimal(cost),
    left: shownDecimal(looked.left),
    mostPaid: null,
    elected: looked.fits ? [id] : [],
    excluded: looked.fits ? [] : [id],
    tieBreaks: looked.tieBreaks,
  };
}
