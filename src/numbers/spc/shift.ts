import type { Side } from '../side.ts';

const POINTS = 7;

/**
 * Seven points or more in a row on one side of the mean: 1 above, −1 below, 0 for points in no such run. A point on the
 * mean ends a run. Every point of a run is marked.
 */
export function shift(sides: readonly Side[]): Side[] {
  const marked = sides.map((): Side => 0);
  let from = 0;
  for (let at = 1; at <= sides.length; at += 1) {
    if (at < sides.length && sides[at] === sides[from]) continue;
    if (at - from >= POINTS) marked.fill(sides[from]!, from, at);
    from = at;
  }
  return marked;
}
