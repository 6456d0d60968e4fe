import { button, input } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { withQuery } from '#design/layout/address.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import { text } from './text.ts';

export interface FindView {
  /** The address of the page itself. */
  readonly address: string;
  readonly fields: Html;
  /** The words as they stand in the address. */
  readonly token: string | undefined;
  readonly words: string;
  /** Null until somebody has looked. */
  readonly found: readonly FoundPerson[] | null;
  readonly areMore: boolean;
}

/** First whom it is for: somebody we know, or somebody new. */
export function findView(view: FindView): Html {
  return html`<form method="post" action="${view.address}/find" role="search" novalidate>
      ${view.fields}
      ${input({ name: 'words', label: { text: text.find, size: 'm' }, hint: text.findHint, value: view.words, width: 20, autocomplete: 'off', spellcheck: false })}
      ${button({ text: text.look, variant: 'secondary' })}
    </form>
    ${view.found && results(view, view.found)}`;
}

function results(view: FindView, found: readonly FoundPerson[]): Html {
  const fresh = withQuery(view.address, { person: 'new', found: view.token });
  return html`<h2 class="nhsuk-heading-m">${text.found}</h2>
    ${found.length === 0 ? html`<p>${text.nobody(view.words)}</p>` : list(view, found)}
    ${view.areMore ? html`<p>${text.more}</p>` : nothing}
    <div class="al-actions">${button({ text: text.somebodyNew, href: fresh })}</div>`;
}

function list(view: FindView, found: readonly FoundPerson[]): Html {
  const line = ({ id, name, hint }: FoundPerson) =>
    html`<li><a href="${view.address}?person=${id}">${name}</a> <span class="al-quiet">${hint}</span></li>`;
  return html`<ul class="nhsuk-list">${found.map(line)}</ul>`;
}
