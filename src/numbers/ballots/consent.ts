import { withoutBlanks } from './ballot.ts';
import type { Answer, ConsentBallot } from './ballot.ts';
import { rankedBy } from './most-first.ts';
import { named } from './outcome.ts';
import type { Outcome, Round } from './outcome.ts';

export type Answers = Readonly<Record<Answer | 'open', number>>;

/** One round; `tallies` are the people who consent, with a concern or without. */
export interface ConsentRound extends Round {
  readonly answers: Readonly<Record<string, Answers>>;
}

export interface Consent {
  /** The fewest people who must have answered for a proposal to stand; 1 when nothing is said. */
  readonly quorum?: number;
}

/**
 * Consent: a proposal stands when enough people answered, somebody consents, and nobody objects. A concern is consent
 * with something to be noted; standing aside neither carries nor stops. Consent is not a majority: one objection stops.
 *
 * Proposals are ordered by whether they stand, then fewest objections, fewest concerns, most consents; several may
 * stand at once. Source: the consent principle of sociocracy (Endenburg, Sociocracy: The Organization of
 * Decision-Making, 1998), with the four answers many groups use.
 */
export function consent(
  options: readonly string[],
  ballots: readonly ConsentBallot[],
  { quorum = 1 }: Consent = {},
): Outcome<ConsentRound> {
  const isBlank = ({ answers }: ConsentBallot) => answers.every((answer) => answer === null);
  const { filled, counted, blank } = withoutBlanks(ballots, isBlank);
  const answers = options.map((_, index) => answersTo(index, filled));
  const stands = answers.map((one) => one.object === 0 && willing(one) > 0 && counted - one.open >= quorum);
  const keys = answers.map((one, at) => [stands[at] ? 0 : 1, one.object, one.concern, -willing(one)]);
  const order = [...options.keys()].sort((a, b) => byKeys(keys[a]!, keys[b]!) || a - b);
  const ranked = rankedBy(options, order, (a, b) => byKeys(keys[a]!, keys[b]!) !== 0, 0);
  const winners = ranked.ranking.filter((option) => stands[options.indexOf(option)]);
  const round = {
    round: 1,
    tallies: named(options, answers.map(willing)),
    answers: Object.fromEntries(options.map((option, index) => [option, answers[index]!])),
    elected: winners,
    excluded: [],
    tieBreaks: [],
  };
  return { ...ranked, winners, tied: [], rounds: [round], counted, blank };
}

const willing = (answers: Answers): number => answers.consent + answers.concern;

function answersTo(option: number, ballots: readonly ConsentBallot[]): Answers {
  const sums = { consent: 0, concern: 0, aside: 0, object: 0, open: 0 };
  for (const { answers, count } of ballots) sums[answers[option] ?? 'open'] += count;
  return sums;
}

function byKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
