import type { Outcome, Place } from './outcome.ts';

/** The ranking of options that come in groups, best group first, each group sharing a place. */
export function inGroups(
  options: readonly string[],
  groups: readonly (readonly number[])[],
): Pick<Outcome, 'ranking' | 'places'> {
  const places: Place[] = [];
  for (const group of groups) {
    const place = places.length + 1;
    for (const index of group.toSorted((a, b) => a - b)) places.push({ option: options[index]!, place });
  }
  return { ranking: places.map(({ option }) => option), places };
}

/** Options by their votes in the last round, then the one before, and so on; those level all along stay together. */
export function byLatestVotes(
  remaining: readonly number[],
  tallies: readonly (readonly bigint[])[],
): readonly (readonly number[])[] {
  const latest = tallies.toReversed();
  const compare = (a: number, b: number) => {
    const apart = latest.find((round) => round[a] !== round[b]);
    return apart ? (apart[a]! > apart[b]! ? -1 : 1) : 0;
  };
  const groups: number[][] = [];
  for (const option of remaining.toSorted(compare)) {
    const before = groups.at(-1);
    if (before && compare(before[0]!, option) === 0) before.push(option);
    else groups.push([option]);
  }
  return groups;
}
