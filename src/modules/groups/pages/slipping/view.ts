import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import {
  MEASURES,
  READINGS,
  measureWords,
  seenWords,
  slippingChart,
  slippingSentences,
} from '#modules/thread/index.ts';
import type { Measure, ReadTogether, Regrouping, Side, SideRead, Slipping } from '#modules/thread/index.ts';
import type { Group } from '../../queries/groups.ts';
import { groupHead } from '../../views/group-head.ts';
import { bullets, said } from '../../views/said.ts';
import { slippingText } from './text.ts';

export interface SlippingView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly slipping: Slipping;
  /** Which of them is drawn. */
  readonly measure: Measure;
  readonly regroupings: readonly Regrouping[];
  readonly together: ReadTogether;
  readonly maySay: boolean;
  readonly done: string | null;
}

/** What the records show, how members read it, and what they disagree on: side by side, and none of them the judge. */
export function slippingView(view: SlippingView): Html {
  const { language, slug, group, done } = view;
  const words = slippingText[language];
  return html`${groupHead({ language, slug, group, title: words.title, above: notice(done) })}
    ${said(language, 'eye', words.lead)}
    ${records(view)} ${others(view)} ${howRead(view)}`;
}

function records({ language, slug, group, slipping, measure, regroupings }: SlippingView): Html {
  const words = slippingText[language];
  const read = slipping.get(measure)!;
  const { finding } = read;
  const sentences = [
    ...slippingSentences(measure, read, language),
    ...('run' in finding ? [seenWords(finding, language)] : []),
  ];
  return html`<section class="al-section" aria-labelledby="records">
    <h2 id="records">${measureWords[language][measure].title}</h2>
    ${language === 'easy' ? said(language, 'speech', html`${sentences.map((one) => html`${one} `)}`) : html`<p class="al-lead"><strong>${sentences[0]}</strong> ${sentences.slice(1).join(' ')}</p>`}
    ${slippingChart({ measure, read, regroupings, language })}
    ${read.usual ? said(language, 'warning', words.careful) : nothing}
    <p><a href="/${slug}/groups/${group.code}/slipping.csv">${words.download}</a></p>
  </section>`;
}

function others({ language, slug, group, slipping, measure }: SlippingView): Html {
  const words = slippingText[language];
  const rest = MEASURES.filter((one) => one !== measure && slipping.get(one)!.points.length > 0);
  if (rest.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="others">
    <h2 id="others">${words.others}</h2>
    ${rest.map((one) => {
      const { title } = measureWords[language][one];
      return html`<h3>${title}</h3>
        <p>${slippingSentences(one, slipping.get(one)!, language).join(' ')}
          <a href="/${slug}/groups/${group.code}/slipping?measure=${one}">${words.othersLink}<span class="nhsuk-u-visually-hidden">: ${title}</span></a></p>`;
    })}
  </section>`;
}

function howRead({ language, slug, group, together, maySay }: SlippingView): Html {
  const words = slippingText[language];
  return html`<section class="al-section" aria-labelledby="read">
    <h2 id="read">${words.readTitle}</h2>
    ${said(language, 'people', words.readLead)}
    ${(['lived', 'professional'] as const).map((side) => sideView(side, together.sides[side], language))}
    <h3>${words.differTitle}</h3>
    ${together.differ.length > 0 ? bullets(together.differ.map((one) => `“${one}”`)) : html`<p>${words.noDiffer}</p>`}
    ${maySay ? button({ text: words.say, href: `/${slug}/groups/${group.code}/slipping/reading`, variant: 'secondary' }) : nothing}
  </section>`;
}

function sideView(side: Side, read: SideRead | null, language: Language): Html {
  const words = slippingText[language];
  return html`<h3>${words.sides[side]}</h3>
    ${read ? sideRead(read, language) : html`<p>${words.waiting}</p>`}`;
}

function sideRead({ counts, words: own }: SideRead, language: Language): Html {
  const words = slippingText[language];
  const all = READINGS.reduce((sum, one) => sum + counts[one], 0);
  return html`${bullets(READINGS.map((one) => `${words.readings[one]}: ${words.counted(counts[one], all)}`))}
    ${own.map((one) => html`<blockquote><p>“${one}”</p></blockquote>`)}`;
}
