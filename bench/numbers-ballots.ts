import type { RankedBallot } from '#numbers/ballots/ballot.ts';
import { schulze } from '#numbers/ballots/schulze.ts';
import type { Line } from './figure.ts';

const OPTIONS = 50;
const BALLOTS = 10_000;
const PROMISE = 1000;
const ROUNDS = 7;

/** How long Schulze's method takes with 50 options, each ranked on each of 10,000 ballots: the median of seven counts. */
export async function schulzeLine(): Promise<Line> {
  const options = Array.from({ length: OPTIONS }, (_, index) => `Option ${index + 1}`);
  const ballots = madeBallots();
  const times = Array.from({ length: ROUNDS }, () => timed(options, ballots)).sort((a, b) => a - b);
  const middle = times[(ROUNDS - 1) / 2]!;
  return {
    figure: `numbers: Schulze with ${OPTIONS} options and 10,000 ballots`,
    promise: '< 1 s',
    measured: `${middle.toFixed(0)} ms (${times[0]!.toFixed(0)}–${times.at(-1)!.toFixed(0)})`,
    held: middle < PROMISE,
  };
}

function timed(options: readonly string[], ballots: readonly RankedBallot[]): number {
  const began = performance.now();
  if (schulze(options, ballots).counted !== BALLOTS) throw new Error('ballots were lost');
  return performance.now() - began;
}

// Everybody leans towards the first options, each in their own way, so that no two ballots need be alike.
function madeBallots(): readonly RankedBallot[] {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: BALLOTS }, () => {
    const liking = Array.from({ length: OPTIONS }, (_, option) => next() - option / 100);
    const order = [...liking.keys()].sort((a, b) => liking[b]! - liking[a]!);
    return { ranks: order.map((option) => [option]), count: 1 };
  });
}
