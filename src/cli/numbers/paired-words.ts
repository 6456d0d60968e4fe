import type { Directions } from '#numbers/paired/directions.ts';
import type { PairedChange } from '#numbers/paired/paired-change.ts';
import { asColumns, shown } from './as-columns.ts';

/** The two columns that were compared, which way is better, and the reliable change if one was given. */
export interface Compared {
  readonly before: string;
  readonly after: string;
  readonly improvement: 'increase' | 'decrease';
  readonly reliableChange: number | null;
}

/** What was found, for people: who was counted, what went with time, how sure that is, and what it cannot say. */
export function pairedSentence(found: PairedChange, { before, after }: Compared): string {
  const { nPaired, meanChange, ci95, directions } = found;
  const way = meanChange === 0 ? 'did not move' : meanChange > 0 ? 'rose' : 'fell';
  return [
    `For the ${nPaired} people with both values, the mean ${way} from ${shown(found.meanBefore)} (“${before}”) to ${shown(found.meanAfter)} (“${after}”): a change of ${shown(meanChange)}, 95 % interval ${shown(ci95[0])} to ${shown(ci95[1])}.`,
    byChance(found),
    `${count(directions, nPaired)}.`,
    followUp(found),
    'This is a change that went with time; it does not say what caused it, for there is nobody to compare with.',
  ].join(' ');
}

/** The sentence, then every figure. */
export function pairedText(found: PairedChange, compared: Compared): string {
  const { wilcoxon, ci95, directions, reliable } = found;
  const rows = [
    ['People in the file', String(found.nEligible)],
    ['with a value before', share(found.nBaseline, found.nEligible)],
    ['with both values', share(found.nPaired, found.nBaseline)],
    ['with a value after only', String(found.nAfterOnly)],
    ['Mean (SD) before', `${shown(found.meanBefore)} (${shown(found.sdBefore)})`],
    ['Mean (SD) after', `${shown(found.meanAfter)} (${shown(found.sdAfter)})`],
    ['Mean change (SD)', `${shown(found.meanChange)} (${shown(found.sdChange)})`],
    ['95 % interval', `${shown(ci95[0])} to ${shown(ci95[1])}`],
    ['Paired t test', `t(${found.df}) = ${shown(found.t, 3)}, ${probability(found.p)}`],
    [
      'Wilcoxon signed rank',
      `V = ${shown(wilcoxon.v, 1)}, ${probability(wilcoxon.p)}, ${wilcoxon.method === 'exact' ? 'exact' : 'normal approximation with continuity correction'}`,
    ],
    [
      'Effect sizes',
      `dz ${shown(found.dz)}, dav ${shown(found.dav)}, Hedges' g ${shown(found.hedgesG)} (from dav), ${shown(found.hedgesGz)} (from dz)`,
    ],
    ['Any change', count(directions, found.nPaired)],
    ...(reliable
      ? [[`A change of ${shown(compared.reliableChange!)} or more`, count(reliable, found.nPaired)]]
      : []),
  ];
  return [pairedSentence(found, compared), '', asColumns(['', ''], rows).trimStart()].join('\n');
}

function byChance({ p, wilcoxon }: PairedChange): string {
  if (p < 0.05 !== wilcoxon.p < 0.05)
    return `The two tests do not agree on whether chance alone would make it (t test ${probability(p)}, Wilcoxon ${probability(wilcoxon.p)}): take it as open.`;
  return p < 0.05
    ? `Chance alone seldom makes a change of this size (${probability(p)}).`
    : `Chance alone may well make a change of this size (${probability(p)}).`;
}

function count({ improved, same, worse }: Directions, all: number): string {
  return `${share(improved, all)} improved, ${share(same, all)} stayed the same, ${share(worse, all)} got worse`;
}

function share(some: number, all: number): string {
  return all === 0 ? '0' : `${some} of ${all} (${shown((100 * some) / all, 0)} %)`;
}

function followUp({ lost, nBaseline }: PairedChange): string {
  if (lost.n === 0) return 'Nobody who answered before is missing after.';
  const missing = `${share(lost.n, nBaseline)} who answered before ${lost.n === 1 ? 'has' : 'have'} no value after;`;
  const began =
    lost.difference === 0
      ? 'they began where the others did, on average.'
      : `they began ${shown(Math.abs(lost.difference!))} ${lost.difference! > 0 ? 'higher' : 'lower'} than the others, on average, and how they fared is not known.`;
  return `${missing} ${began}`;
}

function probability(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${shown(p, 3)}`;
}
