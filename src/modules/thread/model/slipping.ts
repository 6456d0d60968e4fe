import { xmrChart } from '#numbers/spc/xmr-chart.ts';
import type { XmrPoint } from '#numbers/spc/xmr-chart.ts';
import { valueOf } from './measures.ts';
import type { Point } from './measures.ts';

/** Below this there is a sentence and no chart: limits would be for trial only. */
export const FEWEST = 12;
/** The first so many meetings say what is usual, and go on saying it; all of them while there are fewer. */
export const BASELINE = 16;
/** So many in a row on one side of what is usual are a change that lasts. */
export const RUN = 7;

// What binary arithmetic rounds away (0.1 + 0.2).
const ROUNDING = 1e-9;

/** Too little of a voice, or too much. */
export type Tail = 'low' | 'high';

/** What is usual: the centre and how far meetings stray from it, in the unit of the figures. */
export interface Usual {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** How many meetings it comes from. */
  readonly basedOn: number;
}

/** Meetings in a row on one side of what is usual. */
export interface Run {
  readonly tail: Tail;
  readonly from: string;
  readonly to: string;
  readonly meetings: number;
  /** The meeting at which it could first be seen: the seventh of them. */
  readonly seenOn: string;
  /** Whether none of them had any at all. */
  readonly none: boolean;
}

export type Finding =
  | { readonly kind: 'few' }
  | { readonly kind: 'quiet' }
  /** It lasts until now. */
  | { readonly kind: 'slipping'; readonly run: Run }
  /** It has ended, and there are not seven meetings since: nobody can say yet whether it is over. */
  | { readonly kind: 'too soon'; readonly run: Run; readonly since: number; readonly back: boolean }
  /** It was so, and seven meetings or more since are not. */
  | { readonly kind: 'was'; readonly run: Run; readonly since: number };

export interface ReadPoint extends Point {
  readonly value: number;
  /** Whether it is one of a run, or lies outside what is usual by itself. */
  readonly mark: 'run' | 'outside' | null;
}

export interface SlippingRead {
  readonly points: readonly ReadPoint[];
  /** Null while there are too few meetings to say. */
  readonly usual: Usual | null;
  readonly finding: Finding;
}

/**
 * What a group's figures say about a lasting change, in the order of its meetings.
 *
 * An XmR chart (`#numbers/spc`) whose limits come from the first sixteen meetings and stay; a change that lasts is seven
 * in a row on one side of the centre. Both ends count alike. Of steady groups with ten items a meeting about 16 in 100
 * show such a run by chance within twelve meetings (`#numbers/balance`), so a finding is something to ask about.
 */
export function readSlipping(points: readonly Point[]): SlippingRead {
  if (points.length < FEWEST) {
    const plain = points.map((point) => ({ ...point, value: valueOf(point), mark: null }));
    return { points: plain, usual: null, finding: { kind: 'few' } };
  }
  const basedOn = Math.min(BASELINE, points.length);
  const chart = xmrChart(
    points.map((point, at) => ({ date: placeInTime(point, at), value: valueOf(point) })),
    {
      improvement: 'neutral',
      fixAfter: basedOn,
      precedence: ['shift', 'outside-limits', 'trend', 'two-of-three'],
    },
  );
  const { mean, lpl, upl } = chart.segments[0]!;
  const most = points.every(({ whole }) => whole !== null) ? 1 : Infinity;
  return {
    points: points.map((point, at) => ({ ...point, value: valueOf(point), mark: markOf(chart.points[at]!) })),
    usual: { centre: mean, low: Math.max(0, lpl), high: Math.min(most, upl), basedOn },
    finding: findingOf(points, chart.points),
  };
}

// A group may meet twice on one day, and a chart has one point at a time.
const placeInTime = ({ heldOn }: Point, at: number) => `${heldOn} ${String(at).padStart(6, '0')}`;

function markOf({ rule }: XmrPoint): ReadPoint['mark'] {
  if (rule === 'shift') return 'run';
  return rule === 'outside-limits' ? 'outside' : null;
}

function findingOf(points: readonly Point[], drawn: readonly XmrPoint[]): Finding {
  const last = drawn.findLastIndex(({ rule }) => rule === 'shift');
  if (last === -1) return { kind: 'quiet' };
  const { kind, mean } = drawn[last]!;
  const first =
    drawn.findLastIndex((point, at) => at < last && !(point.rule === 'shift' && point.kind === kind)) + 1;
  const run = runOf(points.slice(first, last + 1), kind === 'neutral-high' ? 'high' : 'low');
  const after = drawn.slice(last + 1);
  if (after.length === 0) return { kind: 'slipping', run };
  const since = after.length;
  if (since >= RUN) return { kind: 'was', run, since };
  const back = after.every(({ value }) =>
    run.tail === 'low' ? value >= mean - ROUNDING : value <= mean + ROUNDING,
  );
  return { kind: 'too soon', run, since, back };
}

function runOf(points: readonly Point[], tail: Tail): Run {
  return {
    tail,
    from: points[0]!.heldOn,
    to: points.at(-1)!.heldOn,
    meetings: points.length,
    seenOn: points[RUN - 1]!.heldOn,
    none: points.every(({ part }) => part === 0),
  };
}
