import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Listed, type Words, kept, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface ContentsListItem extends Words {
  href?: string;
  current?: boolean;
  items?: Listed<ContentsListItem>;
  classes?: string;
  attributes?: Attributes;
}

export interface ContentsListOptions {
  id?: string;
  items: Listed<ContentsListItem>;
  ariaLabel?: string;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

function words(item: ContentsListItem): Html {
  if (item.current) {
    const list = { class: classNames('nhsuk-contents-list__current', [], item.classes) };
    return html`<span${attributes(list, item.attributes)}>${wordsOf(item)}</span>`;
  }
  const list = { class: classNames('nhsuk-contents-list__link', [], item.classes), href: item.href };
  return html`<a${attributes(list, item.attributes)}>${wordsOf(item)}</a>`;
}

function entries(given: Listed<ContentsListItem>): Html {
  const lines = kept(given).map(
    (item) =>
      html`<li${attributes({ class: 'nhsuk-contents-list__item', 'aria-current': item.current ? 'page' : undefined })}>
        ${words(item)} ${item.items && entries(item.items)}
      </li>`,
  );
  return html`<ol class="nhsuk-contents-list__list">
    ${lines}
  </ol>`;
}

/** The pages of one guide, and which of them this is. */
export function contentsList(options: ContentsListOptions): Html {
  const list = {
    class: classNames('nhsuk-contents-list', [], options.classes),
    id: options.id,
    role: 'navigation',
    'aria-label': options.ariaLabel || 'Pages in this guide',
  };
  return html`<nav${attributes(list, options.attributes)}>
    <h2 class="nhsuk-u-visually-hidden">${options.visuallyHiddenText || 'Contents'}</h2>
    ${entries(options.items)}
  </nav>`;
}
