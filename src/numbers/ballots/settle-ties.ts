import { byLots, OpenTie, undecided } from './lots.ts';
import type { Settle } from './lots.ts';

/** How many ways of settling ties are tried before lots are asked for. */
const MOST_TRIED = 256;

/**
 * Runs a count whose ties nothing in the ballots settles. Lots that were drawn decide; where none were, every way of
 * settling the ties is counted, and when all of them give the same winners the tie makes no difference and the count
 * stands. Otherwise a Refusal names the first tie that matters. No option is ever preferred for its name or its place
 * in the file.
 *
 * `count` must do the same again when it is given the same answers; `same` tells whether two outcomes have the same
 * winners. Refuses as well when more than 256 ways would have to be counted.
 */
export function settleTies<T>(
  count: (settle: Settle) => T,
  same: (a: T, b: T) => boolean,
  lots: readonly string[],
): T {
  const settled = byLots(lots);
  const waiting: (readonly string[])[] = [[]];
  let [found, tried]: [{ readonly outcome: T } | null, number] = [null, 0];
  let earliest: OpenTie | null = null;
  for (let answers = waiting.pop(); answers; answers = waiting.pop()) {
    const run = counted(count, settled, answers);
    if ('open' in run) {
      earliest ??= run.open;
      for (const option of run.open.tied.toReversed()) waiting.push([...answers, option]);
    } else if (found && !same(found.outcome, run.outcome)) throw undecided(earliest!.tied, earliest!.round);
    else found ??= run;
    if (++tried > MOST_TRIED) throw undecided(earliest!.tied, earliest!.round);
  }
  return found!.outcome;
}

type Run<T> = { readonly outcome: T } | { readonly open: OpenTie };

// Ties are met in the same order each time, so the answers given so far are a list.
function counted<T>(count: (settle: Settle) => T, settled: Settle, answers: readonly string[]): Run<T> {
  let met = 0;
  try {
    const outcome = count((tied, round, want) => {
      try {
        return settled(tied, round, want);
      } catch (error) {
        const answer = answers[met++];
        if (answer === undefined) throw error;
        return { chosen: answer, by: 'no-difference' };
      }
    });
    return { outcome };
  } catch (error) {
    if (error instanceof OpenTie) return { open: error };
    throw error;
  }
}

/** Whether two outcomes have the same winners, in whatever order. */
export function sameWinners(
  a: { readonly winners: readonly string[] },
  b: { readonly winners: readonly string[] },
): boolean {
  return a.winners.length === b.winners.length && a.winners.every((option) => b.winners.includes(option));
}
