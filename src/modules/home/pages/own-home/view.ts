import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { Need } from '#modules/module.ts';
import { homeText } from './text.ts';

export interface HomeView {
  readonly language: Language;
  /** What they like to be called. */
  readonly name: string;
  readonly needs: readonly Need[];
  readonly parts: readonly Html[];
}

/** Somebody's home: what needs them first, then what each room has for them. */
export function homeView({ language, name, needs, parts }: HomeView): Html {
  const text = homeText[language];
  const headline = needs.length === 0 ? text.nothing : text.count(needs.length);
  return html`<h1><span class="nhsuk-caption-l" dir="auto">${text.hello(name)}</span> ${headline}</h1>
    ${needs.length === 0 ? goodNews(language) : html`<ul class="nhsuk-list nhsuk-list--border">${needs.map(item)}</ul>`}
    ${parts}`;
}

function goodNews(language: Language): Html {
  const words = homeText[language].goodNews;
  return language === 'easy'
    ? easyRead({ symbol: 'calm', text: words })
    : html`<p class="al-lead">${words}</p>`;
}

function item({ sentence, href, about }: Need): Html {
  return html`<li><a href="${href}">${sentence}</a>${about ? html` <span class="al-quiet">(${about})</span>` : nothing}</li>`;
}
