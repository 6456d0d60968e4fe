/** How a tie was settled: two or more options that could not be told apart where one had to come first. */
export interface TieBreak {
  readonly tied: readonly string[];
  readonly chosen: string;
  /** By an earlier round, by a lower cost, by lots that were drawn, or because no answer changes who wins. */
  readonly by: 'earlier-round' | 'lots' | 'no-difference';
}

/** One round of a count. Every count is shown round by round, so that anybody can follow it with a pencil. */
export interface Round {
  /** From 1. */
  readonly round: number;
  /** What each option still in play has in this round: votes, points, dots or effective votes, as the method says. */
  readonly tallies: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
  readonly excluded: readonly string[];
  readonly tieBreaks: readonly TieBreak[];
}

export interface Place {
  readonly option: string;
  /** From 1; options that nothing separates share a place. */
  readonly place: number;
}

/** What a count comes to. */
export interface Outcome<R extends Round = Round> {
  /** In the order they won. May hold more than there are seats when a tie is left standing: see `tied`. */
  readonly winners: readonly string[];
  /** All options, best first; options in the same place stand in the order they were given. */
  readonly ranking: readonly string[];
  readonly places: readonly Place[];
  /** Options among the winners that share the last seats, with nothing to separate them. Mostly empty. */
  readonly tied: readonly string[];
  readonly rounds: readonly R[];
  /** People whose ballot was counted, and people who handed in a blank one. */
  readonly counted: number;
  readonly blank: number;
}

/** Names each option's figure. */
export function named(options: readonly string[], figures: readonly number[]): Record<string, number> {
  return Object.fromEntries(options.map((option, index) => [option, figures[index]!]));
}
