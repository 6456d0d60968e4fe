import { oneProportion, share, Z90 } from './proportions.ts';
import type { Side } from './representative.ts';
import type { Tally } from './tallies.ts';

const KEPT = 5;

/**
 * What everybody together agrees on, and what everybody disagrees with: at most five statements each, of those where the
 * share (k + 1) / (n + 2) is over a half and its z over 1.2816, by share × z. Counts everybody who voted, also those who
 * are not in the conversation. `statements` are the ones counted; the rest are null.
 */
export function consensus(tallies: readonly Tally[], statements: Int32Array): readonly (Side | null)[] {
  const sides: (Side | null)[] = tallies.map(() => null);
  for (const side of ['disagree', 'agree'] as const)
    for (const statement of strongest(tallies, statements, side)) sides[statement] = side;
  return sides;
}

function strongest(tallies: readonly Tally[], statements: Int32Array, side: Side): readonly number[] {
  const weighed = Array.from(statements, (statement) => {
    const tally = tallies[statement]!;
    return { statement, p: share(tally[side], tally.all), z: oneProportion(tally[side], tally.all) };
  });
  return weighed
    .filter(({ p, z }) => p > 0.5 && z > Z90)
    .toSorted((one, other) => other.p * other.z - one.p * one.z)
    .slice(0, KEPT)
    .map(({ statement }) => statement);
}

/**
 * How far all groups agree, however large or small each is: Π over the groups of (agree + 1) / (all + 2), 0 … 1. One
 * group that does not agree is enough to make it small.
 */
export function groupInformedConsensus(tallies: readonly Tally[]): number {
  return tallies.reduce((product, { agree, all }) => product * share(agree, all), 1);
}
