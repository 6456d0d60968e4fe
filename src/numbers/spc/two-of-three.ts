import type { Side } from '../side.ts';

/**
 * Two of three neighbouring points near a limit (beyond two thirds of the way to it, but not outside), all three on the
 * same side of the mean. The points near the limit are marked with their side: 1 above, −1 below; the third is not.
 */
export function twoOfThree(sides: readonly Side[], near: readonly boolean[]): Side[] {
  const marked = sides.map((): Side => 0);
  for (let at = 0; at + 2 < sides.length; at += 1) {
    const side = sides[at]!;
    if (side === 0 || side !== sides[at + 1] || side !== sides[at + 2]) continue;
    if (Number(near[at]) + Number(near[at + 1]) + Number(near[at + 2]) < 2) continue;
    for (let point = at; point < at + 3; point += 1) if (near[point]) marked[point] = side;
  }
  return marked;
}
