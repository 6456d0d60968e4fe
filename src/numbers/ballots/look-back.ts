/**
 * Which of several tied options had fewest (or most) votes in the most recent earlier round in which they differed.
 * Returns those still tied after all earlier rounds have been looked at: one when the tie is settled.
 */
export function lookBack(
  tied: readonly number[],
  earlier: readonly (readonly bigint[])[],
  want: 'fewest' | 'most',
): readonly number[] {
  let left = tied;
  for (const tallies of earlier.toReversed()) {
    if (left.length === 1) break;
    const end = edge(
      left.map((option) => tallies[option]!),
      want,
    );
    left = left.filter((option) => tallies[option] === end);
  }
  return left;
}

/** The options with the fewest (or most) votes among those asked about. */
export function atTheEdge(
  options: readonly number[],
  tallies: readonly bigint[],
  want: 'fewest' | 'most',
): readonly number[] {
  const end = edge(
    options.map((option) => tallies[option]!),
    want,
  );
  return options.filter((option) => tallies[option] === end);
}

function edge(values: readonly bigint[], want: 'fewest' | 'most'): bigint {
  return values.reduce((found, value) =>
    (want === 'fewest' ? value < found : value > found) ? value : found,
  );
}
