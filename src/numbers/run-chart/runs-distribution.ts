import { logChoose } from './log-choose.ts';

/** How many runs there are, beside how many there would be by chance alone. */
export interface RunsExpected {
  /** From so few to so many runs are usual: fewer, or more, come by chance with a probability of at most `tail`. */
  readonly fewest: number;
  readonly most: number;
  readonly tail: number;
  /** The chance of so few runs as there are, or fewer; and of so many, or more. */
  readonly pAtMost: number;
  readonly pAtLeast: number;
}

/** The probability that chance leaves in each tail: 2.5 %, so 5 % for both together. */
const TAIL = 0.025;

/**
 * The exact distribution of the number of runs of `above` points above the median and `below` below it, in any order
 * alike, and where `runs` (a number that can be) lies in it. Inputs are counts; probabilities from 0 to 1.
 *
 * P(2k) = 2·C(a−1, k−1)·C(b−1, k−1) ÷ C(a+b, a); P(2k+1) = [C(a−1, k)·C(b−1, k−1) + C(a−1, k−1)·C(b−1, k)] ÷ C(a+b, a).
 * Source: Wald and Wolfowitz 1940; Swed and Eisenhart 1943. Printed tables differ by author (16 points: 5 to 12, or 5 to
 * 13 with this tail), which is why the tail is stated. Limits: says nothing of how far points lie from the median.
 */
export function runsExpected(runs: number, above: number, below: number): RunsExpected {
  const most = above === 0 || below === 0 ? 1 : 2 * Math.min(above, below) + (above === below ? 0 : 1);
  const chances = Array.from({ length: most + 1 }, (_, count) => chanceOf(count, above, below));
  const atMost = runningSum(chances);
  const atLeast = runningSum(chances.toReversed()).reverse();
  return {
    fewest: atMost.findIndex((chance) => chance > TAIL),
    most: atLeast.findLastIndex((chance) => chance > TAIL),
    tail: TAIL,
    pAtMost: atMost[runs]!,
    pAtLeast: atLeast[runs]!,
  };
}

function runningSum(chances: readonly number[]): number[] {
  let sum = 0;
  return chances.map((chance) => Math.min(1, (sum += chance)));
}

function chanceOf(runs: number, above: number, below: number): number {
  if (above === 0 || below === 0) return runs === 1 ? 1 : 0;
  if (runs < 2) return 0;
  const all = logChoose(above + below, above);
  const half = runs >> 1;
  const ways = (ofAbove: number, ofBelow: number) =>
    Math.exp(logChoose(above - 1, ofAbove - 1) + logChoose(below - 1, ofBelow - 1) - all);
  return runs % 2 === 0 ? 2 * ways(half, half) : ways(half + 1, half) + ways(half, half + 1);
}
