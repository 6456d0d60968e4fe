import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { NamedPart } from '../queries/parts-with-names.ts';
import { partSentence } from './part-words.ts';

const text = {
  en: { isItRight: 'Is that right?', yes: 'Yes', notQuite: 'Not quite', about: 'about' },
  easy: { isItRight: 'Is that right?', yes: 'Yes', notQuite: 'No', about: 'about' },
};

/** Where somebody goes back to once they have answered: the page on which they were asked. */
export type AskedOn = 'my-part' | 'home';

/** "You shaped the design of Sleep well: is that right?", a tap for each, for any page of a signed-in person. Nothing at all when nothing waits. */
export function askedView(
  asked: readonly NamedPart[],
  visit: Pick<Visit, 'space' | 'language' | 'formFields'>,
  on: AskedOn = 'my-part',
): Html {
  if (asked.length === 0) return nothing;
  return html`<ul class="nhsuk-list nhsuk-list--border">${asked.map((part) => askedItem(part, visit, on))}</ul>`;
}

function askedItem(
  part: NamedPart,
  visit: Pick<Visit, 'space' | 'language' | 'formFields'>,
  on: AskedOn,
): Html {
  const words = text[visit.language];
  const sentence = partSentence(part, visit.language);
  const hidden = html`<span class="nhsuk-u-visually-hidden">: ${sentence}</span>`;
  return html`<li>
    <form method="post" action="/${visit.space.slug}/thread/answers" novalidate>
      ${visit.formFields()} <input type="hidden" name="contribution" value="${part.id}"> <input type="hidden" name="from" value="${on}">
      <p class="nhsuk-u-margin-bottom-3">${sentence}. <strong>${words.isItRight}</strong></p>
      <div class="al-actions nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-2">
        ${button({ html: html`${words.yes}${hidden}`, name: 'answer', value: 'yes', small: true })}
        ${button({ html: html`${words.notQuite}${hidden}`, name: 'answer', value: 'not quite', variant: 'secondary', small: true })}
      </div>
    </form>
  </li>`;
}
