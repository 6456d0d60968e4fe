import type { Outcome, Place } from './outcome.ts';

export interface Seats {
  /** How many can win; 1 when nothing is said. */
  readonly seats?: number;
  /** Lots drawn for ties, first drawn first. */
  readonly lots?: readonly string[];
}

type Ranked = Pick<Outcome, 'winners' | 'ranking' | 'places' | 'tied'>;

/**
 * Ranks options by a figure each has, most first, and says who wins. The rule for ties: equal figures share a place;
 * lots, where they were drawn, put them in order; where they were not and the tie is about the last seats, everybody in
 * it is among the winners and named in `tied`, for people to decide.
 */
export function mostFirst(options: readonly string[], figures: readonly bigint[], asked: Seats): Ranked {
  const { seats = 1, lots = [] } = asked;
  const drawn = (index: number) => lots.indexOf(options[index]!) + 1 || lots.length + 1;
  const order = options
    .map((_, index) => index)
    .sort((a, b) => descending(figures[a]!, figures[b]!) || drawn(a) - drawn(b) || a - b);
  const apart = (a: number, b: number) => figures[a] !== figures[b] || drawn(a) !== drawn(b);
  return rankedBy(options, order, apart, seats);
}

/** The same from an order already made, and a test of whether two neighbours in it can be told apart. */
export function rankedBy(
  options: readonly string[],
  order: readonly number[],
  apart: (a: number, b: number) => boolean,
  seats: number,
): Ranked {
  const places: Place[] = [];
  for (const [at, index] of order.entries()) {
    const shares = at > 0 && !apart(order[at - 1]!, index);
    places.push({ option: options[index]!, place: shares ? places[at - 1]!.place : at + 1 });
  }
  const winners = places.filter(({ place }) => place <= seats);
  const last = winners.at(-1)?.place;
  const tied = winners.length > seats ? winners.filter(({ place }) => place === last) : [];
  return {
    winners: winners.map(({ option }) => option),
    ranking: places.map(({ option }) => option),
    places,
    tied: tied.map(({ option }) => option),
  };
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
