import { episodes } from '../spc/episodes.ts';
import type { Rule } from '../spc/signals.ts';
import { xmrChart } from '../spc/xmr-chart.ts';
import type { XmrChart } from '../spc/xmr-chart.ts';
import type { Shared } from './balance.ts';

/** What is watched: the share of some perspectives together (by their places), or how evenly all share. */
export type Series = readonly number[] | 'evenness';

export interface Watched {
  readonly series: readonly Series[];
  /** Limits come from the first so many occasions; from all of them when null. */
  readonly fixAfter: number | null;
}

/** Which end of a series a signal is at: low is a voice going missing, high is one taking over. */
export type Tail = 'low' | 'high';

export interface DriftSignal {
  readonly tail: Tail;
  readonly rule: Rule;
  /** A run of seven or a trend, not a single occasion: this is what is called slipping. */
  readonly sustained: boolean;
  readonly from: string;
  readonly to: string;
  readonly occasions: number;
}

/** One series of a group, watched by the rules of an XmR chart at both ends. */
export interface Drift {
  readonly of: Series;
  readonly mean: number;
  readonly upl: number;
  readonly lpl: number;
  readonly trial: boolean;
  readonly signals: readonly DriftSignal[];
}

/** A run of seven that also lies outside the limits is told as a run: what lasts matters more here than what leaps. */
const LASTING_FIRST: readonly Rule[] = ['shift', 'trend', 'outside-limits', 'two-of-three'];

/**
 * Drift in how a group shares, as signals of an XmR chart of each series, neither way being better: a share that sinks
 * is told as much as one that rises. With `fixAfter` only signals after the baseline are told.
 *
 * Source: Making Data Count's rules (`xmrChart`). Limits: shares of few items jump about, so limits may reach below 0 or
 * above 1; each further series raises the chance of a false alarm, which `falseAlarms` measures; evenness is the worst,
 * for it is not symmetric. Refuses what `xmrChart` refuses.
 */
export function drift(occasions: readonly Shared[], { series, fixAfter }: Watched): Drift[] {
  return series.map((of) => {
    const points = occasions.map((occasion) => ({ date: occasion.date, value: valueOf(occasion, of) }));
    const chart = xmrChart(points, { improvement: 'neutral', fixAfter, precedence: LASTING_FIRST });
    const { mean, upl, lpl, trial } = chart.segments[0]!;
    return { of, mean, upl, lpl, trial, signals: signalsAfter(chart, fixAfter ?? 0) };
  });
}

/** The value of a series on one occasion, from 0 to 1. */
export function valueOf(occasion: Shared, series: Series): number {
  if (series === 'evenness') return occasion.evenness;
  return series.reduce((sum, at) => sum + occasion.counts[at]!, 0) / occasion.total;
}

// A run that began in the baseline is told whole if it lasts beyond.
function signalsAfter({ points }: XmrChart, baseline: number): DriftSignal[] {
  const start = points[baseline]?.date;
  return episodes(points)
    .filter(({ to }) => start !== undefined && to >= start)
    .map(({ rule, kind, from, to, points }) => ({
      tail: kind === 'neutral-high' ? 'high' : 'low',
      rule,
      sustained: rule === 'shift' || rule === 'trend',
      from,
      to,
      occasions: points.length,
    }));
}
