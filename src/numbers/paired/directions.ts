/** How many went each way. The three add up to all who were asked twice. */
export interface Directions {
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
}

/**
 * Counts changes (after minus before) as improved, the same or worse. A change counts from `least` on, in the unit of
 * the measure: 0 counts every change, a measure's reliable change counts only what its error cannot explain. `least`
 * itself counts. Changes that fall short of it by the rounding of binary arithmetic count too.
 */
export function directions(
  changes: readonly number[],
  improvement: 'increase' | 'decrease',
  least = 0,
): Directions {
  const forwards = improvement === 'increase' ? 1 : -1;
  const enough = least * (1 - 1e-9);
  let improved = 0;
  let worse = 0;
  for (const change of changes) {
    if (change === 0 || Math.abs(change) < enough) continue;
    if (Math.sign(change) === forwards) improved += 1;
    else worse += 1;
  }
  return { improved, same: changes.length - improved - worse, worse };
}
