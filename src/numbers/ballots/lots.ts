import { Refusal } from '../refusal.ts';

/** Says which of several tied options comes first (is elected, is funded) or last (is excluded). */
export type Settle = (tied: readonly string[], round: number, want: 'first' | 'last') => Choice;

export interface Choice {
  readonly chosen: string;
  readonly by: 'lots' | 'no-difference';
}

/** Thrown inside a count when a tie is met that nothing given so far settles. */
export class OpenTie extends Error {
  readonly tied: readonly string[];
  readonly round: number;

  constructor(tied: readonly string[], round: number) {
    super('a tie');
    this.tied = tied;
    this.round = round;
  }
}

/** Lots drawn beforehand: the whole or part of the list of options, first drawn first. */
export function byLots(lots: readonly string[]): Settle {
  return (tied, round, want) => {
    if (!drawnFor(tied, lots)) throw new OpenTie(tied, round);
    const order = [
      ...lots.filter((option) => tied.includes(option)),
      ...tied.filter((option) => !lots.includes(option)),
    ];
    return { chosen: order.at(want === 'first' ? 0 : -1)!, by: 'lots' };
  };
}

/** Whether lots put these in order: one that was not drawn is the last of them, two are not told apart. */
export function drawnFor(tied: readonly string[], lots: readonly string[]): boolean {
  return tied.filter((option) => lots.includes(option)).length >= tied.length - 1;
}

/** The sentence for a tie that only lots can settle. */
export function undecided(tied: readonly string[], round: number): Refusal {
  const names = tied.map((option) => `“${option}”`);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return new Refusal(
    `In round ${round} ${list} are tied, and who wins depends on which of them comes first. Draw lots in front of everybody, then say the order with --lots (the first drawn comes first).`,
  );
}
