import { Refusal } from '../refusal.ts';

/** "*" stands for a small number; "-" for one that is held back because it would give a small number away. */
export type Shown = number | '*' | '-';

export interface Rule {
  /** Counts from 1 to this are shown as "*". */
  readonly small: number;
  /** Other counts are shown to the nearest so many; 1 shows them as they are. */
  readonly nearest: number;
  /** How many different numbers each hidden count must still be able to be. */
  readonly atLeast: number;
}

/** NHS England's rule for counts below national level: 1 to 7 hidden, others to the nearest 5, 0 shown. */
export const USUAL: Rule = { small: 7, nearest: 5, atLeast: 3 };

/** Refuses a rule that could not hide what it means to: fewer than two small numbers, or rounding that makes some of them 0. */
export function checkRule({ small, nearest, atLeast }: Rule): void {
  const whole = [small, nearest, atLeast].every(
    (value) => Number.isInteger(value) && value > 0 && value <= 1e6,
  );
  if (!whole) throw new Refusal('A rule is made of whole numbers above 0.');
  if (small < 2)
    throw new Refusal('A rule that hides only 1 hides nothing: everybody knows what "*" stands for.');
  if (nearest > 2 * (small + 1))
    throw new Refusal(
      `To the nearest ${nearest}, counts above ${small} could look like 0: hide more, or round less.`,
    );
  if (atLeast > small)
    throw new Refusal(`A number from 1 to ${small} cannot be kept open between ${atLeast}.`);
}

/** A count as it may be shown on its own: 0, "*", or rounded, a half upwards. */
export function shownCount(count: number, { small, nearest }: Rule = USUAL): Shown {
  if (count === 0) return 0;
  return count <= small ? '*' : Math.floor((count + nearest / 2) / nearest) * nearest;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What anybody can tell about a count from how it is shown. */
export function toldBy(shown: Shown, { small, nearest }: Rule = USUAL): Bounds {
  if (shown === '-') return { low: 0, high: Infinity };
  if (shown === '*') return { low: 1, high: small };
  if (shown === 0) return { low: 0, high: 0 };
  const low = Math.ceil(shown - nearest / 2);
  return { low: Math.max(small + 1, low), high: low + nearest - 1 };
}

/** A share in per cent, from the counts as they are shown; hidden when either is. Never from the counts themselves. */
export function shownShare(part: Shown, whole: Shown): number | '*' {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return '*';
  return Math.min(100, Math.round((100 * part) / whole));
}

/** A mean, where it is of enough people to be shown. */
export function shownMean(mean: number, people: number, { small }: Rule = USUAL): number | '*' {
  return people <= small ? '*' : mean;
}
