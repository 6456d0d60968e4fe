import { episodes } from '#numbers/spc/episodes.ts';
import type { Episode } from '#numbers/spc/episodes.ts';
import { TRIAL } from '#numbers/spc/segments.ts';
import type { Assurance, Kind } from '#numbers/spc/verdicts.ts';
import type { XmrChart } from '#numbers/spc/xmr-chart.ts';
import { asColumns, shown } from './as-columns.ts';

const KIND: Record<Kind, string> = {
  'common-cause': '',
  improvement: 'for the better',
  concern: 'for the worse',
  'neutral-high': 'upwards',
  'neutral-low': 'downwards',
};

const ASSURANCE: Record<Assurance, (target: string) => string> = {
  pass: (target) => `As it is, it will meet the target of ${target} every time.`,
  fail: (target) => `As it is, it will not meet the target of ${target}: that would take a change.`,
  'hit-or-miss': (target) =>
    `As it is, it will meet the target of ${target} at some times and not at others, by chance.`,
};

/** What the chart says, for people: the finding, the target, and how far to trust the limits. */
export function spcSentence(chart: XmrChart, target: number | null): string {
  return [finding(chart), aboutTarget(chart, target), aboutTrial(chart)].filter(Boolean).join(' ');
}

/** The sentence, then every point beside its limits. */
export function spcText(chart: XmrChart, target: number | null): string {
  const rows = chart.points.map(({ date, value, mean, lpl, upl, rule, kind }) => [
    date,
    shown(value),
    shown(mean),
    shown(lpl),
    shown(upl),
    rule === null ? '' : `${rule}, ${kind}`,
  ]);
  return [
    spcSentence(chart, target),
    '',
    asColumns(['date', 'value', 'mean', 'lower limit', 'upper limit', 'signal'], rows),
  ].join('\n');
}

function finding(chart: XmrChart): string {
  const told = episodes(chart.points);
  const { mean, lpl, upl } = chart.segments.at(-1)!;
  const usual = `Usual is from ${shown(lpl)} to ${shown(upl)}, on average ${shown(mean)}.`;
  if (told.length === 0)
    return `Nothing here stands out: all ${chart.points.length} points are what this process usually does. ${usual}`;
  const latest = told.at(-1)!;
  const since = chart.points.filter(({ date }) => date > latest.to).length;
  const lead =
    since === 0 ? `Something has changed ${KIND[latest.kind]}:` : `Something changed ${KIND[latest.kind]}:`;
  const after =
    since === 0
      ? ''
      : since < 7
        ? ` The ${since === 1 ? 'point' : `${since} points`} since ${since === 1 ? 'is' : 'are'} within what is usual: too soon to say.`
        : ` The ${since} points since are within what is usual.`;
  const earlier = told.length === 1 ? '' : ` Before that: ${told.slice(0, -1).map(phrase).join('; ')}.`;
  return `${lead} ${phrase(latest)}.${after}${earlier} This says that something changed, not why. ${usual}`;
}

/** One thing to tell about a chart, as part of a sentence. */
export function phrase({ rule, high, from, to, points }: Episode): string {
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const side = high ? 'above' : 'below';
  switch (rule) {
    case 'outside-limits':
      return `${points.length === 1 ? `the value ${shown(points[0]!.value)}` : `${points.length} values`} ${when} ${side} the usual range`;
    case 'trend':
      return `values ${high ? 'rising' : 'falling'} each time ${when}`;
    case 'two-of-three':
      return `two of three values close to the ${high ? 'upper' : 'lower'} limit ${when}`;
    case 'shift':
      return `${points.length < 7 ? 'part of a run of 7 points or more' : `${points.length} points in a row`} ${side} the average ${when}`;
  }
}

function aboutTarget({ assurance }: XmrChart, target: number | null): string {
  return assurance === null || target === null ? '' : ASSURANCE[assurance](shown(target));
}

function aboutTrial({ segments }: XmrChart): string {
  const { trial, basedOn } = segments.at(-1)!;
  return trial
    ? `The limits are for trial only: they come from ${basedOn} points, and ${TRIAL} make better ones.`
    : '';
}
