import { inOrder } from '../dated-value.ts';
import type { DatedValue } from '../dated-value.ts';
import { Refusal } from '../refusal.ts';
import { FEWEST, segmentsOf, TRIAL } from './segments.ts';
import { PRECEDENCE, signals } from './signals.ts';
import type { Rule } from './signals.ts';
import { assuranceOf, kindOf } from './verdicts.ts';
import type { Assurance, Improvement, Kind } from './verdicts.ts';
import { xmrLimits } from './xmr-limits.ts';
import type { XmrLimits } from './xmr-limits.ts';

export interface XmrOptions {
  /** Which way is better; "increase" when nothing is said, as in the NHS reference. */
  readonly improvement?: Improvement;
  readonly target?: number | null;
  /** Dates from which limits are worked out anew. */
  readonly rebase?: readonly string[];
  /** Limits come from the first so many points of each segment, and stay. */
  readonly fixAfter?: number | null;
  /** Leave out moving ranges that are outliers themselves; true when nothing is said. */
  readonly screen?: boolean;
  /** Which rule is told where several mark a point; that of the NHS reference when nothing is said. */
  readonly precedence?: readonly Rule[];
}

export interface XmrPoint extends DatedValue {
  readonly mean: number;
  readonly upl: number;
  readonly lpl: number;
  readonly rule: Rule | null;
  readonly kind: Kind;
}

export interface XmrSegment {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** How many points the limits come from; under twelve they are for trial. */
  readonly basedOn: number;
  readonly trial: boolean;
  readonly mean: number;
  readonly upl: number;
  readonly lpl: number;
}

export interface XmrChart {
  readonly segments: readonly XmrSegment[];
  readonly points: readonly XmrPoint[];
  /** The kind of the last point. */
  readonly variation: Kind;
  readonly assurance: Assurance | null;
}

/**
 * An XmR chart (individual values and moving range) with the rules and verdicts of the NHS "Making Data Count"
 * reference. Points in any order; one for each date.
 *
 * Formulas: `xmrLimits` and `signals`; rules never reach across a rebase. Verdicts: variation is what marks the last
 * point; assurance holds the target against the last limits. Source: NHSRplotthedots 0.2.2, whose published figures are
 * the tests. Limits: each further rule finds changes sooner and raises more false alarms (see ../balance/README.md); a
 * signal says that something changed, never why. Refuses fewer than five points in a segment, two values for one date,
 * values that are not finite or beyond 1e100.
 */
export function xmrChart(given: readonly DatedValue[], options: XmrOptions = {}): XmrChart {
  const { improvement = 'increase', target = null, rebase = [], fixAfter = null, screen = true } = options;
  const { precedence = PRECEDENCE } = options;
  if (fixAfter !== null && fixAfter < FEWEST)
    throw new Refusal(`Limits cannot be fixed after fewer than ${FEWEST} points.`);
  const pieces = segmentsOf(inOrder(given), rebase).map((points) => {
    const baseline = points.slice(0, fixAfter ?? points.length).map(({ value }) => value);
    return { points, basedOn: baseline.length, limits: xmrLimits(baseline, screen) };
  });
  const points = pieces.flatMap((piece) => marked(piece.points, piece.limits, improvement, precedence));
  return {
    segments: pieces.map(({ points, basedOn, limits: { mean, upl, lpl } }) => ({
      from: points[0]!.date,
      to: points.at(-1)!.date,
      n: points.length,
      basedOn,
      trial: basedOn < TRIAL,
      mean,
      upl,
      lpl,
    })),
    points,
    variation: points.at(-1)!.kind,
    assurance: assuranceOf(pieces.at(-1)!.limits, target, improvement),
  };
}

function marked(
  points: readonly DatedValue[],
  limits: XmrLimits,
  improvement: Improvement,
  precedence: readonly Rule[],
): XmrPoint[] {
  const found = signals(
    points.map(({ value }) => value),
    limits,
    precedence,
  );
  const { mean, upl, lpl } = limits;
  return points.map(({ date, value }, at) => {
    const signal = found[at] ?? null;
    return { date, value, mean, upl, lpl, rule: signal?.rule ?? null, kind: kindOf(signal, improvement) };
  });
}
