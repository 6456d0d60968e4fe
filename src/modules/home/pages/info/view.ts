import { html } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { InfoText } from './text.ts';

/** A page of information in the language that was chosen; `after` follows it (such as a link to a form). */
export function infoView(info: InfoText, language: Language, after: Content = ''): Html {
  if (language === 'easy') {
    return html`<h1 class="nhsuk-heading-l">${info.easy.title}</h1>
      ${easyReadList(info.easy.blocks)} ${after}`;
  }
  return html`<h1 class="nhsuk-heading-l">${info.title}</h1>
    <p class="al-lead">${info.lead}</p>
    ${info.parts.map(({ heading, paragraphs }) => html`<h2 class="nhsuk-heading-m">${heading}</h2>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`)}
    ${after}`;
}
