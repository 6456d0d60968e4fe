import { seeded } from '../seeded.ts';
import { xmrChart } from '../spc/xmr-chart.ts';
import { balance } from './balance.ts';
import type { Shared } from './balance.ts';
import { drift } from './drift.ts';
import type { DriftSignal, Watched } from './drift.ts';
import { bell, steadyGroup } from './steady-group.ts';

/** Of made-up groups that never change, the share with at least one signal, and with a sustained one. From 0 to 1. */
export interface Alarms {
  readonly any: number;
  readonly sustained: number;
}

export interface FalseAlarms extends Alarms {
  /** For each series alone, in their order; the figures above are for all of them together. */
  readonly each: readonly Alarms[];
  /** So many made-up groups; each rate is sure to about ± 1 ÷ √groups. */
  readonly groups: number;
  readonly seed: number;
}

/**
 * The false-alarm rate of `drift` for a group like this one, measured: made-up groups with the same dates and the same
 * number of items, whose chances are the shares of all items of the baseline and never change, are watched in the same
 * way, and those with a signal counted. The same seed gives the same answer.
 *
 * Limits: items are brought independently of one another; where people bring several at once, real groups jump more.
 */
export function falseAlarms(
  occasions: readonly Shared[],
  watched: Watched,
  { groups, seed }: { readonly groups: number; readonly seed: number },
): FalseAlarms {
  const random = seeded(seed);
  const chances = chancesOf(occasions.slice(0, watched.fixAfter ?? occasions.length));
  const made = Array.from({ length: groups }, () =>
    drift(balance(steadyGroup(occasions, chances, random)), watched).map(({ signals }) => signals),
  );
  return {
    ...rateOf(made.map((series) => series.flat())),
    each: watched.series.map((_, at) => rateOf(made.map((series) => series[at]!))),
    groups,
    seed,
  };
}

function rateOf(groups: readonly (readonly DriftSignal[])[]): Alarms {
  const share = (told: (signals: readonly DriftSignal[]) => boolean) =>
    groups.filter(told).length / groups.length;
  return {
    any: share((signals) => signals.length > 0),
    sustained: share((signals) => signals.some(({ sustained }) => sustained)),
  };
}

function chancesOf(baseline: readonly Shared[]): number[] {
  const all = baseline.reduce((sum, { total }) => sum + total, 0);
  return (baseline[0]?.counts ?? []).map(
    (_, at) => baseline.reduce((sum, { counts }) => sum + counts[at]!, 0) / all,
  );
}

/**
 * The share of steady series (values of the bell curve, each drawn alone) in which an XmR chart marks at least one of
 * the points after the baseline; with a baseline of 0, limits come from all points and any marked point counts.
 */
export function xmrFalseAlarms(
  {
    baseline,
    watched,
    screen = true,
  }: { readonly baseline: number; readonly watched: number; readonly screen?: boolean },
  { groups, seed }: { readonly groups: number; readonly seed: number },
): number {
  const random = seeded(seed);
  const dates = Array.from({ length: baseline + watched }, (_, at) => String(at).padStart(6, '0'));
  let alarms = 0;
  for (let group = 0; group < groups; group += 1) {
    const points = dates.map((date) => ({ date, value: bell(random) }));
    const chart = xmrChart(points, { fixAfter: baseline || null, screen });
    if (chart.points.slice(baseline).some(({ rule }) => rule !== null)) alarms += 1;
  }
  return alarms / groups;
}
