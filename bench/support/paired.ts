import type { Settings } from '../figure.ts';
import { median } from './median.ts';

/** Measures one side for some seconds and returns its number: requests a second, or milliseconds. */
export type Side = (seconds: number) => Promise<number>;

export interface Compared {
  /** The median over the rounds of "first divided by second" in the same round. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  readonly first: number;
  readonly second: number;
}

/**
 * Compares two sides in pairs: both warmed first, then round after round, each side beginning every other round. A
 * machine that is busy for a while slows both sides of a round, so their ratio moves far less than either number.
 */
export async function paired(
  { rounds, seconds, warm }: Settings,
  first: Side,
  second: Side,
): Promise<Compared> {
  await first(warm);
  await second(warm);
  const firsts: number[] = [];
  const seconds_: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measureFirst = async () => void firsts.push(await first(seconds));
    const measureSecond = async () => void seconds_.push(await second(seconds));
    const order = round % 2 === 0 ? [measureFirst, measureSecond] : [measureSecond, measureFirst];
    for (const measure of order) await measure();
  }
  const ratios = firsts.map((one, round) => one / seconds_[round]!);
  return {
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    first: median(firsts),
    second: median(seconds_),
  };
}
