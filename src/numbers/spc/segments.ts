import type { DatedValue } from '../dated-value.ts';
import { Refusal } from '../refusal.ts';

/** Below this there is hardly a range to speak of; from FEWEST to TRIAL − 1 the limits are for trial only. */
export const FEWEST = 5;
export const TRIAL = 12;

/**
 * Cuts points (in the order of time) at each rebase date: the first point on or after it begins a new segment, whose
 * limits are worked out anew. Refuses a segment of fewer than five points, and a date after the last point.
 */
export function segmentsOf<Point extends DatedValue>(
  points: readonly Point[],
  rebase: readonly string[],
): readonly (readonly Point[])[] {
  const starts = new Set([0]);
  for (const date of rebase) {
    const at = points.findIndex((point) => point.date >= date);
    if (at === -1)
      throw new Refusal(`There is no point on or after ${date}, where the limits should begin anew.`);
    starts.add(at);
  }
  const cuts = [...starts].sort((a, b) => a - b);
  const segments = cuts.map((start, which) => points.slice(start, cuts[which + 1]));
  for (const segment of segments) refuseFew(segment);
  return segments;
}

function refuseFew(segment: readonly DatedValue[]): void {
  if (segment.length >= FEWEST) return;
  const from = segment[0] ? ` from ${segment[0].date}` : '';
  throw new Refusal(
    `Too few points${from}: ${segment.length}. Limits need at least ${FEWEST}, and ${TRIAL} to be more than a trial.`,
  );
}
