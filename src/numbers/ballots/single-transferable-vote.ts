import { Refusal } from '../refusal.ts';
import { withoutBlanks } from './ballot.ts';
import type { RankedBallot } from './ballot.ts';
import { byLatestVotes, inGroups } from './in-groups.ts';
import type { Settle } from './lots.ts';
import { named } from './outcome.ts';
import type { Outcome, Round } from './outcome.ts';
import { pickOne } from './pick-one.ts';
import type { Picked } from './pick-one.ts';
import { sameWinners, settleTies } from './settle-ties.ts';
import { strictOrder } from './strict-order.ts';

/** `transferred` is whose papers were passed on after this round; `notTransferable` the votes that nobody holds now. */
export interface TransferRound extends Round {
  readonly quota: number;
  readonly transferred: string | null;
  readonly notTransferable: number;
}

/** A vote is counted in hundred-thousandths: the law of the method gives a paper's value five decimals, cut off. */
const VOTE = 100_000n;

interface Paper {
  readonly order: readonly number[];
  readonly count: bigint;
  value: bigint;
  /** Who holds it; null when it names nobody still in play. */
  holder: number | null;
}

interface Count {
  readonly options: readonly string[];
  readonly seats: number;
  readonly quota: bigint;
  readonly papers: readonly Paper[];
  /** What stays with somebody whose surplus was passed on: a quota. */
  readonly kept: Map<number, bigint>;
  /** In the order of election; those elected together with the same votes all along stand together. */
  readonly elected: (readonly number[])[];
  readonly excluded: number[];
  readonly tallies: (readonly bigint[])[];
  readonly rounds: TransferRound[];
  readonly settle: Settle;
}

/**
 * Single transferable vote by weighted inclusive Gregory transfers, as Scotland's councils are elected: quota
 * ⌊votes ÷ (seats + 1)⌋ + 1; whoever reaches it is elected; the largest surplus is passed on first, each of the
 * holder's papers at its value × surplus ÷ the holder's votes, cut off at five decimals; when no surplus is left the
 * last is excluded and their papers passed on at their value; when as many are left as there are seats, they have them.
 *
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42). Ties: votes in the
 * most recent earlier round in which they differ, then lots (see settleTies). Refuses level ranks, and more seats than
 * options. Papers are counted in whole numbers throughout.
 */
export function singleTransferableVote(
  options: readonly string[],
  ballots: readonly RankedBallot[],
  { seats = 1, lots = [] }: { readonly seats?: number; readonly lots?: readonly string[] } = {},
): Outcome<TransferRound> {
  if (seats > options.length)
    throw new Refusal(`There are ${seats} seats and only ${options.length} options to fill them.`);
  const { filled, counted, blank } = withoutBlanks(ballots, ({ ranks }) => ranks.length === 0);
  const orders = filled.map((ballot) => ({
    order: strictOrder(ballot, options),
    count: BigInt(ballot.count),
  }));
  const quota = (BigInt(counted) / BigInt(seats + 1) + 1n) * VOTE;
  const run = (settle: Settle) => counting(options, orders, seats, quota, settle);
  return { ...settleTies(run, sameWinners, lots), counted, blank };
}

type Order = Pick<Paper, 'order' | 'count'>;

function counting(
  options: readonly string[],
  orders: readonly Order[],
  seats: number,
  quota: bigint,
  settle: Settle,
) {
  const papers = orders.map(({ order, count }) => ({ order, count, value: VOTE, holder: order[0]! }));
  const empty = { kept: new Map(), elected: [], excluded: [], tallies: [], rounds: [] };
  const count: Count = { ...empty, options, seats, quota, papers, settle };
  while (!lastRound(count));
  return outcome(count);
}

/** One round: tally, elect, and pass one person's papers on. True when it was the last. */
function lastRound(count: Count): boolean {
  const { elected, seats, tallies } = count;
  tallies.push(tally(count));
  const playing = continuing(count);
  const newly = reachedQuota(count, playing);
  elected.push(...newly);
  const places = seats - elected.flat().length;
  const left = continuing(count);
  const rest = left.length <= places ? byLatestVotes(left, tallies) : [];
  elected.push(...rest);
  const picked = elected.flat().length >= seats ? null : passOn(count);
  record(count, [...newly, ...rest].flat(), picked);
  return picked === null;
}

function tally({ options, papers, kept }: Count): readonly bigint[] {
  const votes = options.map((_, option) => kept.get(option) ?? 0n);
  for (const { holder, value, count } of papers) if (holder !== null) votes[holder]! += value * count;
  return votes;
}

function continuing({ options, elected, excluded }: Count): readonly number[] {
  const gone = new Set([...elected.flat(), ...excluded]);
  return [...options.keys()].filter((option) => !gone.has(option));
}

// More than there are seats cannot reach the quota: that is what it is for.
function reachedQuota({ tallies, quota }: Count, playing: readonly number[]): readonly (readonly number[])[] {
  return byLatestVotes(
    playing.filter((option) => tallies.at(-1)![option]! >= quota),
    tallies,
  );
}

interface PassedOn extends Picked {
  readonly surplus: boolean;
}

// The largest surplus; when there is none, all the papers of the last.
function passOn(count: Count): PassedOn {
  const { options, elected, excluded, kept, quota, tallies, settle } = count;
  const votes = tallies.at(-1)!;
  const over = elected.flat().filter((option) => votes[option]! > quota);
  const surplus = over.length > 0;
  const among = surplus ? over : continuing(count);
  const picked = pickOne(options, among, tallies, surplus ? 'most' : 'fewest', settle);
  if (surplus) kept.set(picked.option, quota);
  else excluded.push(picked.option);
  transfer(count, picked.option, surplus ? votes[picked.option]! : null);
  return { ...picked, surplus };
}

// A paper goes to the next on it who is still in play: at its share of the surplus, or at its whole value.
function transfer(count: Count, from: number, votes: bigint | null): void {
  const inPlay = new Set(continuing(count));
  for (const paper of count.papers)
    if (paper.holder === from) {
      if (votes !== null) paper.value = (paper.value * (votes - count.quota)) / votes;
      paper.holder = paper.order.find((option) => inPlay.has(option)) ?? null;
    }
}

function record(count: Count, elected: readonly number[], picked: PassedOn | null): void {
  const { options, quota, papers, rounds, tallies, excluded } = count;
  const votes = tallies.at(-1)!;
  const before = new Set(picked && !picked.surplus ? excluded.slice(0, -1) : excluded);
  const shown = [...options.keys()].filter((option) => !before.has(option));
  const all = papers.reduce((sum, paper) => sum + paper.count * VOTE, 0n);
  rounds.push({
    round: rounds.length + 1,
    tallies: named(
      name(options, shown),
      shown.map((option) => inVotes(votes[option]!)),
    ),
    quota: inVotes(quota),
    notTransferable: inVotes(all - votes.reduce((sum, one) => sum + one, 0n)),
    elected: name(options, elected),
    excluded: picked && !picked.surplus ? name(options, [picked.option]) : [],
    transferred: picked ? options[picked.option]! : null,
    tieBreaks: picked?.tieBreaks ?? [],
  });
}

const name = (options: readonly string[], list: readonly number[]) => list.map((option) => options[option]!);
const inVotes = (value: bigint) => Number(value) / Number(VOTE);

function outcome(count: Count) {
  const { options, elected, excluded, tallies, rounds } = count;
  const left = byLatestVotes(continuing(count), tallies);
  const groups = [...elected, ...left, ...excluded.toReversed().map((option) => [option])];
  return { ...inGroups(options, groups), winners: name(options, elected.flat()), tied: [], rounds };
}
