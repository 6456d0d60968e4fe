import { insetText } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { frontText } from './text.ts';

export function spacesView(spaces: readonly { slug: string; name: string }[], language: Language): Html {
  const words = frontText[language];
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    <p class="al-lead">${words.lead}</p>
    ${spaces.length === 0 ? insetText({ text: words.none }) : html`<ul class="nhsuk-list nhsuk-list--border">${spaces.map(({ slug, name }) => html`<li><a href="/${slug}">${name}</a></li>`)}</ul>`}`;
}
