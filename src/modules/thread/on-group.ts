import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { GroupSummary, VisitorAsker } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Measure } from './model/measures.ts';
import { slippingOf } from './queries/points.ts';
import type { Slipping } from './queries/points.ts';
import { slippingSentences } from './views/slipping-words.ts';

const TEXT = {
  en: {
    title: 'How power is shared',
    link: 'The chart, the figures, and how the group reads them',
    still: 'No lasting change in what the records count.',
  },
  easy: {
    title: 'How we share power',
    link: 'See the picture and the numbers',
    still: 'This has not changed.',
  },
} as const;

/** What the records of a group's meetings show over time: its sentences, and where the chart is. Nothing before the first meeting is counted. */
export async function onGroup(
  tx: Tx,
  { language, space }: Pick<VisitorAsker, 'language' | 'space'>,
  group: Pick<GroupSummary, 'id' | 'code'>,
): Promise<Html[]> {
  const slipping = await slippingOf(tx, group.id);
  if ([...slipping.values()].every(({ points }) => points.length === 0)) return [];
  const words = TEXT[language];
  const link = html`<a href="/${space.slug}/groups/${group.code}/slipping">${words.link}</a>`;
  return [
    html`<section class="al-section" aria-labelledby="slipping">
    <h2 id="slipping">${words.title}</h2>
    ${toTell(slipping, language).map((sentences) => told(sentences, language))}
    <p>${link}</p>
  </section>`,
  ];
}

function told(sentences: readonly string[], language: Language): Html {
  return language === 'easy'
    ? easyRead({ symbol: 'eye', text: sentences })
    : html`<p>${sentences.join(' ')}</p>`;
}

/** What has changed, or might be changing back; where nothing has, that alone. */
function toTell(slipping: Slipping, language: Language): (readonly string[])[] {
  const changed = [...slipping].filter(
    ([, { finding }]) => finding.kind === 'slipping' || finding.kind === 'too soon',
  );
  if (changed.length > 0) return changed.map(([measure, read]) => slippingSentences(measure, read, language));
  const foremost: Measure = 'items-lived';
  const read = slipping.get(foremost)!;
  return [read.finding.kind === 'few' ? slippingSentences(foremost, read, language) : [TEXT[language].still]];
}
