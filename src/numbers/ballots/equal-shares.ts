import { ONE, shownDecimal } from '../exact-decimal.ts';
import type { Fraction } from '../exact-fraction.ts';
import { compareFractions, shownFraction } from '../exact-fraction.ts';
import type { BudgetElection, Utility } from './budget-election.ts';
import { budgetOutcome } from './budget-outcome.ts';
import type { BudgetOutcome, BudgetRound } from './budget-outcome.ts';
import { compareOffers, electorateOf, offerFor, openPurses, pay } from './equal-shares-round.ts';
import type { Electorate, Offer, Purses } from './equal-shares-round.ts';
import { fill } from './greedy-budget.ts';
import type { Choice, Settle } from './lots.ts';
import type { TieBreak } from './outcome.ts';
import { settleTies } from './settle-ties.ts';

/** Equal shares mostly leaves money over. `add1` raises everybody's share by one unit at a time; `add1u` then fills up. */
export type Completion = 'none' | 'add1' | 'add1u';

export interface EqualShares {
  readonly utility?: Utility;
  readonly complete?: Completion;
  readonly lots?: readonly string[];
}

export interface EqualSharesOutcome extends BudgetOutcome {
  /** What each person had to begin with in the count that stands, and how many times a unit was added. */
  readonly share: number;
  readonly added: number;
}

/**
 * The method of equal shares for approval ballots. Everybody (blank ballots too) has an equal share of the budget.
 * In each round the project is funded that gives most for what a supporter pays at most: its effective votes, worth ÷
 * largest payment, worth being its cost (`cost`) or one (`cardinality`). Its supporters pay for it as equally as they
 * can; it ends when no project's supporters have its cost between them.
 *
 * Completion `add1`: shares start at the whole number of units below the equal share and grow by one unit each, as
 * long as all that is funded costs no more than the budget and something affordable is left unfunded. `add1u`: what is
 * left is then spent greedily by approvals.
 *
 * The rule for ties: the cheaper, then the one with more supporters, then lots (see settleTies). All arithmetic is
 * exact. Sources: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities,
 * NeurIPS 2021; the completions as published at equalshares.net.
 */
export function equalShares(
  election: BudgetElection,
  { utility = 'cost', complete = 'none', lots = [] }: EqualShares = {},
): EqualSharesOutcome {
  const electorate = electorateOf(election);
  const { people } = electorate;
  const at = (total: bigint, shown: boolean) =>
    settleTies((settle) => sharedOut(election, { electorate, total, utility, settle, shown }), sameSet, lots);
  const { total, added } =
    complete === 'none'
      ? { total: election.budget, added: 0 }
      : addOne(election, electorate, (sum) => at(sum, false));
  const { funded, rounds } = at(total, true);
  const filled = complete === 'add1u' ? fill(election, { utility: 'cost', lots, already: funded }) : null;
  const all = [...rounds, ...(filled?.rounds ?? [])].map((round, index) => ({ ...round, round: index + 1 }));
  const share = shownFraction({ n: total, d: BigInt(people) * ONE });
  return { ...budgetOutcome(election, filled?.funded ?? funded, all), share, added };
}

interface Shared {
  readonly funded: readonly number[];
  readonly rounds: readonly BudgetRound[];
}

const sameSet = (a: Shared, b: Shared) =>
  a.funded.length === b.funded.length && a.funded.every((project) => b.funded.includes(project));

function addOne(election: BudgetElection, electorate: Electorate, at: (total: bigint) => Shared) {
  const unit = ONE * BigInt(electorate.people);
  let total = election.budget - (election.budget % unit);
  let { funded } = at(total);
  let added = 0;
  while (!isExhausted(election, electorate, funded)) {
    const next = at(total + unit);
    if (costOf(election, next.funded) > election.budget) break;
    [total, funded, added] = [total + unit, next.funded, added + 1];
  }
  return { total, added };
}

const costOf = ({ projects }: BudgetElection, funded: readonly number[]) =>
  funded.reduce((sum, project) => sum + projects[project]!.cost, 0n);

// A project nobody supports is never funded, however large the shares.
function isExhausted(election: BudgetElection, { votes }: Electorate, funded: readonly number[]): boolean {
  const left = election.budget - costOf(election, funded);
  return election.projects.every(
    ({ cost }, project) => funded.includes(project) || votes[project] === 0 || cost > left,
  );
}

interface Sharing {
  readonly electorate: Electorate;
  readonly total: bigint;
  readonly utility: Utility;
  readonly settle: Settle;
  /** Whether rounds are recorded, for which every project is looked at in every round. */
  readonly shown: boolean;
}

function sharedOut(election: BudgetElection, sharing: Sharing): Shared {
  const { electorate, total, settle, shown } = sharing;
  const { projects } = election;
  const purses = openPurses(electorate, total);
  const funded: number[] = [];
  const rounds: BudgetRound[] = [];
  const known = new Map<number, Fraction | null>(projects.map((_, project) => [project, null]));
  for (;;) {
    const offers = offersNow(election, purses, known, sharing);
    if (offers.size === 0) return { funded, rounds };
    const { project, tieBreaks } = best(election, electorate, offers, (tied) =>
      settle(tied, funded.length + 1, 'first'),
    );
    if (shown) rounds.push(shownRound(election, purses, { project, offers, tieBreaks, funded }));
    pay(electorate, purses, project, offers.get(project)!);
    funded.push(project);
    known.delete(project);
  }
}

// `known` is what each project still in play offered when it was last looked at: offers can only fall.
function offersNow(
  { projects }: BudgetElection,
  purses: Purses,
  known: Map<number, Fraction | null>,
  { electorate, utility, shown }: Sharing,
): ReadonlyMap<number, Offer> {
  const offers = new Map<number, Offer>();
  let first: Offer | null = null;
  for (const [project, before] of [...known].sort(likeliestFirst)) {
    if (!shown && first && before && compareFractions(before, first.effective) < 0) break;
    const { cost } = projects[project]!;
    const offer = offerFor(electorate, purses, { project, cost, worth: utility === 'cost' ? cost : ONE });
    if (!offer) known.delete(project);
    else {
      known.set(project, offer.effective);
      offers.set(project, offer);
      if (!first || compareOffers(offer, first) > 0) first = offer;
    }
  }
  return offers;
}

type Known = readonly [number, Fraction | null];

function likeliestFirst([, a]: Known, [, b]: Known): number {
  if (!a || !b) return a === b ? 0 : a ? 1 : -1;
  return compareFractions(b, a);
}

function best(
  election: BudgetElection,
  { votes }: Electorate,
  offers: ReadonlyMap<number, Offer>,
  settle: (tied: readonly string[]) => Choice,
): { readonly project: number; readonly tieBreaks: readonly TieBreak[] } {
  const compare = (a: number, b: number) =>
    compareOffers(offers.get(b)!, offers.get(a)!) ||
    Number(election.projects[a]!.cost - election.projects[b]!.cost) ||
    votes[b]! - votes[a]!;
  const first = [...offers.keys()].reduce((found, project) =>
    compare(project, found) < 0 ? project : found,
  );
  const level = [...offers.keys()].filter((project) => compare(project, first) === 0).sort((a, b) => a - b);
  if (level.length === 1) return { project: first, tieBreaks: [] };
  const tied = level.map((project) => election.projects[project]!.id);
  const { chosen, by } = settle(tied);
  return { project: level[tied.indexOf(chosen)]!, tieBreaks: [{ tied, chosen, by }] };
}

interface Funded {
  readonly project: number;
  readonly offers: ReadonlyMap<number, Offer>;
  readonly tieBreaks: readonly TieBreak[];
  readonly funded: readonly number[];
}

function shownRound(
  election: BudgetElection,
  { parts }: Purses,
  { project, offers, tieBreaks, funded }: Funded,
): BudgetRound {
  const { projects, budget } = election;
  const { id, cost } = projects[project]!;
  const { need, people } = offers.get(project)!;
  const tallies = [...offers]
    .sort(([a], [b]) => a - b)
    .map(([at, { effective }]) => [projects[at]!.id, shownFraction(effective)]);
  return {
    round: funded.length + 1,
    tallies: Object.fromEntries(tallies),
    project: id,
    funded: true,
    cost: shownDecimal(cost),
    left: shownDecimal(budget - costOf(election, funded) - cost),
    mostPaid: shownFraction({ n: need, d: people * parts * ONE }),
    elected: [id],
    excluded: [],
    tieBreaks,
  };
}
