import type { Rule } from './signals.ts';
import type { Kind } from './verdicts.ts';
import type { XmrPoint } from './xmr-chart.ts';

/** Neighbouring points that one rule marks in one way: one thing to tell about a chart. */
export interface Episode {
  readonly rule: Rule;
  readonly kind: Kind;
  /** Up or down for a trend, above or below the mean for the other rules. */
  readonly high: boolean;
  readonly from: string;
  readonly to: string;
  readonly points: readonly XmrPoint[];
}

/**
 * The signals of a chart as things to tell, in the order of time. A run may come in parts: a point outside the limits
 * in the middle of it is told as that.
 */
export function episodes(points: readonly XmrPoint[]): Episode[] {
  const told: XmrPoint[][] = [];
  points.forEach((point, at) => {
    if (point.rule === null) return;
    const before = points[at - 1];
    if (before?.rule === point.rule && before.kind === point.kind && before.mean === point.mean)
      told.at(-1)!.push(point);
    else told.push([point]);
  });
  return told.map(episodeOf);
}

function episodeOf(points: readonly XmrPoint[]): Episode {
  const [first, last] = [points[0]!, points.at(-1)!];
  const high = first.rule === 'trend' ? last.value > first.value : first.value > first.mean;
  return { rule: first.rule!, kind: first.kind, high, from: first.date, to: last.date, points };
}
