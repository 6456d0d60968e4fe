import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Words, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface SkipLinkOptions extends Words {
  id?: string;
  /** Defaults to #main-content. */
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

/** The first thing on a page for somebody on a keyboard: past the header, to the words. */
export function skipLink(options: SkipLinkOptions): Html {
  const list = {
    class: classNames('nhsuk-skip-link', [], options.classes),
    id: options.id,
    'data-module': 'nhsuk-skip-link',
    href: options.href || '#main-content',
  };
  return html`<a${attributes(list, options.attributes)}>${hasWords(options) ? wordsOf(options) : 'Skip to main content'}</a>`;
}
