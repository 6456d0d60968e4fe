import { sideOf } from '../side.ts';
import type { Side } from '../side.ts';

const POINTS = 7;

/**
 * Seven points or more, each higher than the one before (1) or each lower (−1); 0 for points in no such run. Two equal
 * neighbours end a run. Every point of a run is marked; where one trend turns into another, the point where it turns
 * belongs to the later one.
 */
export function trend(values: readonly number[], rounding: number): Side[] {
  const marked = values.map((): Side => 0);
  let from = 0;
  let going: Side = 0;
  for (let at = 1; at <= values.length; at += 1) {
    const step = at < values.length ? sideOf(values[at]!, values[at - 1]!, rounding) : 0;
    if (at < values.length && step === going) continue;
    if (going !== 0 && at - from >= POINTS) marked.fill(going, from, at);
    from = at - 1;
    going = step;
  }
  return marked;
}
