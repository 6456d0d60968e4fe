import { Refusal } from '../refusal.ts';

/** One kind of ballot, and how many people filled it in so. Options are named by their place in the list of options. */
interface Ballot {
  readonly count: number;
  /** The line of the file it came from, for a refusal. */
  readonly line?: number;
}

export interface ApprovalBallot extends Ballot {
  readonly approved: readonly number[];
}

/** Options in order, best first; those in one inner list are liked equally, those in none are below all the others. */
export interface RankedBallot extends Ballot {
  readonly ranks: readonly (readonly number[])[];
}

/** Millionths of a point for each option, or null where the person left it open. */
export interface ScoreBallot extends Ballot {
  readonly points: readonly (bigint | null)[];
}

export type Answer = 'consent' | 'concern' | 'aside' | 'object';

export interface ConsentBallot extends Ballot {
  readonly answers: readonly (Answer | null)[];
}

export interface Counted<B> {
  readonly filled: readonly B[];
  readonly counted: number;
  readonly blank: number;
}

const MOST_PEOPLE = 1e12;

/** Sets blank ballots aside. Refuses when there is nothing left to count, or more people than can be counted exactly. */
export function withoutBlanks<B extends Ballot>(
  ballots: readonly B[],
  isBlank: (ballot: B) => boolean,
): Counted<B> {
  const people = (list: readonly B[]) => list.reduce((sum, { count }) => sum + count, 0);
  const filled = ballots.filter((ballot) => ballot.count > 0 && !isBlank(ballot));
  const [all, counted] = [people(ballots), people(filled)];
  if (counted === 0) throw new Refusal('Every ballot is blank: there is nothing to count.');
  if (all > MOST_PEOPLE) throw new Refusal('There are more than a million million ballots.');
  return { filled, counted, blank: all - counted };
}
