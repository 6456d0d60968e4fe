import { withoutBlanks } from './ballot.ts';
import type { RankedBallot } from './ballot.ts';
import { rankedBy } from './most-first.ts';
import type { Seats } from './most-first.ts';
import { named } from './outcome.ts';
import type { Outcome, Round } from './outcome.ts';

export type Pairs = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One round: how many options each one beats, people who prefer the one to the other, and the strongest paths. */
export interface SchulzeRound extends Round {
  readonly pairwise: Pairs;
  readonly strongest: Pairs;
}

/**
 * Schulze's method: the winner is an option that no other beats by a stronger path. A path is a chain of options, each
 * preferred to the next by more people than the other way round; it is as strong as its weakest link, a link as strong
 * as the people who prefer its first option (winning votes). Options left out of a ballot are level, below the others.
 *
 * Source: Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36 (2011). Options are placed by how many others beat them; those beaten
 * by equally many share a place, or stand by lots. Time grows with ballots × options² and options³.
 */
export function schulze(
  options: readonly string[],
  ballots: readonly RankedBallot[],
  asked: Seats = {},
): Outcome<SchulzeRound> {
  const { filled, counted, blank } = withoutBlanks(ballots, ({ ranks }) => ranks.length === 0);
  const size = options.length;
  const prefer = preferences(size, filled);
  const paths = strongestPaths(size, prefer);
  const beats = options.map((_, a) =>
    options.reduce((sum, _, b) => sum + (paths[a * size + b]! > paths[b * size + a]! ? 1 : 0), 0),
  );
  const ranked = placed(options, paths, asked);
  const round = {
    round: 1,
    tallies: named(options, beats),
    pairwise: pairs(options, prefer),
    strongest: pairs(options, paths),
    elected: ranked.winners,
    excluded: [],
    tieBreaks: [],
  };
  return { ...ranked, rounds: [round], counted, blank };
}

/** For each pair, how many people prefer the first to the second: row by row, `size` to a row. */
export function preferences(size: number, ballots: readonly RankedBallot[]): Float64Array {
  const prefer = new Float64Array(size * size);
  const above = new Uint8Array(size);
  for (const { ranks, count } of ballots) {
    above.fill(0);
    for (const level of ranks) {
      for (const option of level) above[option] = 1;
      for (const option of level)
        for (let other = 0; other < size; other++)
          if (above[other] === 0) prefer[option * size + other]! += count;
    }
  }
  return prefer;
}

// Floyd and Warshall's way through all middle points, with the weakest link in place of the sum.
function strongestPaths(size: number, prefer: Float64Array): Float64Array {
  const paths = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      if (prefer[a * size + b]! > prefer[b * size + a]!) paths[a * size + b] = prefer[a * size + b]!;
  for (let middle = 0; middle < size; middle++)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        if (a !== b && a !== middle && b !== middle) {
          const through = Math.min(paths[a * size + middle]!, paths[middle * size + b]!);
          if (through > paths[a * size + b]!) paths[a * size + b] = through;
        }
  return paths;
}

// "Beats" is transitive, so options with fewer others above them come first, and an option never stands above one
// that beats it. Two with equally many above them do not beat each other: they share the place.
function placed(options: readonly string[], paths: Float64Array, { seats = 1, lots = [] }: Seats) {
  const size = options.length;
  const above = options.map((_, a) =>
    options.reduce((sum, _, b) => sum + (paths[b * size + a]! > paths[a * size + b]! ? 1 : 0), 0),
  );
  const drawn = (index: number) => lots.indexOf(options[index]!) + 1 || lots.length + 1;
  const order = [...options.keys()].sort((a, b) => above[a]! - above[b]! || drawn(a) - drawn(b) || a - b);
  return rankedBy(options, order, (a, b) => above[a] !== above[b] || drawn(a) !== drawn(b), seats);
}

function pairs(options: readonly string[], figures: Float64Array): Pairs {
  const row = (a: number) =>
    options.map((option, b) => [option, figures[a * options.length + b]!] as const).filter((_, b) => a !== b);
  return Object.fromEntries(options.map((option, a) => [option, Object.fromEntries(row(a))]));
}
