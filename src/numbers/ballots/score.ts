import { shownDecimal } from '../exact-decimal.ts';
import type { ScoreBallot } from './ballot.ts';
import { withoutBlanks } from './ballot.ts';
import { mostFirst } from './most-first.ts';
import type { Seats } from './most-first.ts';
import { named } from './outcome.ts';
import type { Outcome, Round } from './outcome.ts';

/** One round, with the number of people who scored each option. */
export interface ScoreRound extends Round {
  readonly scoredBy: Readonly<Record<string, number>>;
}

/**
 * Score (range) voting: each person gives each option points; the option with most points in all wins. A score left
 * open adds nothing. Sums are exact, in millionths, so that equal sums are seen as equal. Dots are counted the same way.
 */
export function score(
  options: readonly string[],
  ballots: readonly ScoreBallot[],
  asked: Seats = {},
): Outcome<ScoreRound> {
  const { filled, counted, blank } = withoutBlanks(ballots, ({ points }) =>
    points.every((one) => one === null),
  );
  const sums = options.map(() => 0n);
  const scoredBy = options.map(() => 0);
  for (const { points, count } of filled)
    for (const [option, given] of points.entries())
      if (given !== null) {
        sums[option]! += given * BigInt(count);
        scoredBy[option]! += count;
      }
  const ranked = mostFirst(options, sums, asked);
  const round = {
    round: 1,
    tallies: named(options, sums.map(shownDecimal)),
    scoredBy: named(options, scoredBy),
    elected: ranked.winners,
    excluded: [],
    tieBreaks: [],
  };
  return { ...ranked, rounds: [round], counted, blank };
}
