import { withoutBlanks } from './ballot.ts';
import type { RankedBallot } from './ballot.ts';
import { mostFirst } from './most-first.ts';
import type { Seats } from './most-first.ts';
import { named } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/**
 * Borda's count: on each ballot an option gets one point for every option ranked below it and half a point for every
 * option ranked level with it; options left out are level with each other at the bottom. With n options all ranked,
 * the first gets n − 1 and the last 0. Most points win.
 *
 * Source: Borda 1784 (Mémoire sur les élections au scrutin, for 1781); half points for level options as in Black, The
 * Theory of Committees and Elections, 1958. Points are counted in whole halves, so equal is equal.
 */
export function borda(
  options: readonly string[],
  ballots: readonly RankedBallot[],
  asked: Seats = {},
): Outcome {
  const { filled, counted, blank } = withoutBlanks(ballots, ({ ranks }) => ranks.length === 0);
  const halves = options.map(() => 0);
  for (const ballot of filled) addPoints(halves, ballot);
  const ranked = mostFirst(options, halves.map(BigInt), asked);
  const tallies = named(
    options,
    halves.map((half) => half / 2),
  );
  const round = { round: 1, tallies, elected: ranked.winners, excluded: [], tieBreaks: [] };
  return { ...ranked, rounds: [round], counted, blank };
}

function addPoints(halves: number[], { ranks, count }: RankedBallot): void {
  const left = new Set(halves.keys());
  for (const level of ranks) for (const option of level) left.delete(option);
  let below = halves.length;
  for (const level of [...ranks, [...left]]) {
    below -= level.length;
    for (const option of level) halves[option]! += count * (2 * below + level.length - 1);
  }
}
