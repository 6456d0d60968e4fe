import { withoutBlanks } from './ballot.ts';
import type { RankedBallot } from './ballot.ts';
import { byLatestVotes, inGroups } from './in-groups.ts';
import { atTheEdge, lookBack } from './look-back.ts';
import { drawnFor } from './lots.ts';
import type { Settle } from './lots.ts';
import { named } from './outcome.ts';
import type { Outcome, Round } from './outcome.ts';
import { pickOne } from './pick-one.ts';
import type { Picked } from './pick-one.ts';
import { sameWinners, settleTies } from './settle-ties.ts';
import { strictOrder } from './strict-order.ts';

/** `exhausted` are the ballots that name nobody still in play. */
export interface RunoffRound extends Round {
  readonly exhausted: number;
}

interface Paper {
  readonly order: readonly number[];
  readonly count: number;
}

/**
 * Instant run-off (the alternative vote): every ballot counts for the first option on it still in play; until one has
 * more than half of the ballots still in play, the last is excluded. Options nobody has are excluded together.
 *
 * The rule for ties at the bottom: fewest votes in the most recent earlier round in which they differ; then lots; where
 * no lots were drawn and every order gives the same winner, the count goes on, otherwise a Refusal asks for lots.
 * Options all level in every round share the win. Refuses a ballot that ranks two level.
 */
export function instantRunoff(
  options: readonly string[],
  ballots: readonly RankedBallot[],
  { lots = [] }: { readonly lots?: readonly string[] } = {},
): Outcome<RunoffRound> {
  const { filled, counted, blank } = withoutBlanks(ballots, ({ ranks }) => ranks.length === 0);
  const papers = filled.map((ballot) => ({ order: strictOrder(ballot, options), count: ballot.count }));
  const count = (settle: Settle) => runOff(options, papers, lots, settle);
  return { ...settleTies(count, sameWinners, lots), counted, blank };
}

function runOff(
  options: readonly string[],
  papers: readonly Paper[],
  lots: readonly string[],
  settle: Settle,
) {
  const rounds: RunoffRound[] = [];
  const tallies: (readonly bigint[])[] = [];
  const excluded: (readonly number[])[] = [];
  for (let playing: readonly number[] = [...options.keys()]; ;) {
    const votes = firstInPlay(options.length, papers, playing);
    tallies.push(votes.map(BigInt));
    const winners = winning(playing, tallies, (tied) => !drawnFor(name(options, tied), lots));
    const out = winners.length > 0 ? { options: [], tieBreaks: [] } : last(options, playing, tallies, settle);
    rounds.push(shown(options, papers, { playing, votes, winners, out }));
    if (winners.length > 0) return outcome(options, { winners, playing, tallies, excluded, rounds });
    excluded.push(out.options);
    playing = playing.filter((option) => !out.options.includes(option));
  }
}

const name = (options: readonly string[], list: readonly number[]) => list.map((option) => options[option]!);

function firstInPlay(size: number, papers: readonly Paper[], playing: readonly number[]): number[] {
  const votes = Array.from({ length: size }, () => 0);
  const inPlay = new Set(playing);
  for (const { order, count } of papers) {
    const first = order.find((option) => inPlay.has(option));
    if (first !== undefined) votes[first]! += count;
  }
  return votes;
}

// More than half of what is in play; or all that are left, when they have been level all along and no lots were drawn.
function winning(
  playing: readonly number[],
  tallies: readonly (readonly bigint[])[],
  mayShare: (tied: readonly number[]) => boolean,
): readonly number[] {
  const votes = tallies.at(-1)!;
  const all = playing.reduce((sum, option) => sum + votes[option]!, 0n);
  const first = atTheEdge(playing, votes, 'most');
  if (first.length === 1) return votes[first[0]!]! * 2n > all ? first : [];
  const level = first.length === playing.length && lookBack(first, tallies, 'most').length === first.length;
  return level && mayShare(first) ? first : [];
}

interface Out {
  readonly options: readonly number[];
  readonly tieBreaks: Picked['tieBreaks'];
}

function last(
  options: readonly string[],
  playing: readonly number[],
  tallies: readonly (readonly bigint[])[],
  settle: Settle,
): Out {
  const without = playing.filter((option) => tallies.at(-1)![option] === 0n);
  if (without.length > 0) return { options: without, tieBreaks: [] };
  const { option, tieBreaks } = pickOne(options, playing, tallies, 'fewest', settle);
  return { options: [option], tieBreaks };
}

interface Seen {
  readonly playing: readonly number[];
  readonly votes: readonly number[];
  readonly winners: readonly number[];
  readonly out: Out;
}

function shown(
  options: readonly string[],
  papers: readonly Paper[],
  { playing, votes, winners, out }: Seen,
): Omit<RunoffRound, 'round'> & { round: number } {
  const inPlay = votes.reduce((sum, one) => sum + one, 0);
  const all = papers.reduce((sum, { count }) => sum + count, 0);
  return {
    round: 0,
    tallies: named(
      name(options, playing),
      playing.map((option) => votes[option]!),
    ),
    exhausted: all - inPlay,
    elected: name(options, winners),
    excluded: name(options, out.options),
    tieBreaks: out.tieBreaks,
  };
}

interface End {
  readonly winners: readonly number[];
  readonly playing: readonly number[];
  readonly tallies: readonly (readonly bigint[])[];
  readonly excluded: readonly (readonly number[])[];
  readonly rounds: readonly RunoffRound[];
}

function outcome(options: readonly string[], { winners, playing, tallies, excluded, rounds }: End) {
  const others = playing.filter((option) => !winners.includes(option));
  const groups = [winners, ...byLatestVotes(others, tallies), ...excluded.toReversed()];
  return {
    ...inGroups(options, groups),
    winners: name(options, winners),
    tied: winners.length > 1 ? name(options, winners) : [],
    rounds: rounds.map((round, index) => ({ ...round, round: index + 1 })),
  };
}
