import type { Shared } from '#numbers/balance/balance.ts';
import type { Drift, DriftSignal } from '#numbers/balance/drift.ts';
import { valueOf } from '#numbers/balance/drift.ts';
import type { FalseAlarms } from '#numbers/balance/false-alarms.ts';
import { asColumns, shown } from './as-columns.ts';

export interface Balanced {
  readonly perspectives: readonly string[];
  readonly occasions: readonly Shared[];
  /** Dates on which nobody brought anything. */
  readonly leftOut: readonly string[];
  readonly drifts: readonly Drift[];
  readonly alarms: FalseAlarms;
}

/** What the sharing says, for people: drift if there is any, and how often it would be a false alarm. */
export function balanceSentence(found: Balanced): string {
  return [slipping(found), aboutAlarms(found.alarms), leftOut(found), trial(found)].filter(Boolean).join(' ');
}

/** The sentence, then every occasion. */
export function balanceText(found: Balanced): string {
  const { perspectives, occasions, drifts } = found;
  const watched = drifts.filter(({ of }) => of !== 'evenness');
  const rows = occasions.map((occasion) => [
    occasion.date,
    ...occasion.counts.map(String),
    ...watched.map(({ of }) => percent(valueOf(occasion, of))),
    shown(occasion.entropy),
    shown(occasion.evenness),
  ]);
  const headings = [
    'date',
    ...perspectives,
    ...watched.map((one) => `share of ${seriesName(one, perspectives)}`),
    'entropy',
    'evenness',
  ];
  return [
    balanceSentence(found),
    '',
    asColumns(headings, rows),
    '',
    ...drifts.map((one) => usual(one, perspectives)),
  ].join('\n');
}

/** A series by the names of its perspectives. */
export function seriesName({ of }: Drift, perspectives: readonly string[]): string {
  return of === 'evenness' ? 'evenness' : of.map((at) => perspectives[at]).join(' + ');
}

function slipping({ drifts, perspectives }: Balanced): string {
  const told = (wanted: boolean) =>
    drifts.flatMap((one) =>
      one.signals
        .filter(({ sustained }) => sustained === wanted)
        .map((signal) => phrase(signal, seriesName(one, perspectives))),
    );
  const [lasting, passing] = [told(true), told(false)];
  const lead = lasting.length
    ? `A change that lasted: ${lasting.join('; ')}.`
    : 'Nothing says that the sharing has changed for good.';
  return passing.length ? `${lead} Single occasions that stand out: ${passing.join('; ')}.` : lead;
}

function phrase({ tail, rule, from, to, occasions }: DriftSignal, name: string): string {
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  if (rule === 'trend') return `${name} went ${tail === 'high' ? 'up' : 'down'} each time ${when}`;
  const side = tail === 'high' ? 'above' : 'below';
  if (rule === 'shift') return `${name} lay ${side} its average ${occasions} times in a row, ${when}`;
  return `${name} lay ${rule === 'two-of-three' ? 'close to the edge of' : 'outside'} what is usual, ${side} its average, ${when}`;
}

function aboutAlarms({ any, sustained, groups, seed }: FalseAlarms): string {
  return `A false alarm is possible: of made-up groups like this one whose sharing never changes, ${percent(sustained)} show a change that lasted and ${percent(any)} a signal of any kind (${groups} groups, seed ${seed}).`;
}

function leftOut({ leftOut }: Balanced): string {
  return leftOut.length ? `Left out, since nobody brought anything: ${leftOut.join(', ')}.` : '';
}

function trial({ drifts }: Balanced): string {
  return drifts.some((one) => one.trial)
    ? 'The limits come from fewer than 12 occasions: take them as a trial.'
    : '';
}

function usual(one: Drift, perspectives: readonly string[]): string {
  const show = one.of === 'evenness' ? (value: number) => shown(value) : percent;
  const [low, high] = [Math.max(0, one.lpl), Math.min(1, one.upl)];
  return `Usual for ${seriesName(one, perspectives)}: ${show(low)} to ${show(high)}, on average ${show(one.mean)}.`;
}

function percent(share: number): string {
  return `${shown(share * 100, 0)} %`;
}
