import type { ApprovalBallot } from './ballot.ts';
import { withoutBlanks } from './ballot.ts';
import { mostFirst } from './most-first.ts';
import type { Seats } from './most-first.ts';
import { named } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** How many people approve of each option. */
export function approvals(options: readonly string[], ballots: readonly ApprovalBallot[]): number[] {
  const votes = options.map(() => 0);
  for (const { approved, count } of ballots) for (const option of new Set(approved)) votes[option]! += count;
  return votes;
}

/**
 * Approval voting: each person approves of as many options as they like; the option most people approve of wins.
 * Source: Brams and Fishburn, Approval Voting, American Political Science Review 72 (1978). Refuses blank ballots
 * only when there are no others.
 */
export function approval(
  options: readonly string[],
  ballots: readonly ApprovalBallot[],
  asked: Seats = {},
): Outcome {
  const { filled, counted, blank } = withoutBlanks(ballots, ({ approved }) => approved.length === 0);
  const votes = approvals(options, filled);
  const ranked = mostFirst(options, votes.map(BigInt), asked);
  const round = {
    round: 1,
    tallies: named(options, votes),
    elected: ranked.winners,
    excluded: [],
    tieBreaks: [],
  };
  return { ...ranked, rounds: [round], counted, blank };
}
