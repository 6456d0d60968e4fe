import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Words, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface BackLinkOptions extends Words {
  id?: string;
  href?: string;
  /** Without an address it is a button that looks like a link. */
  type?: 'submit' | 'button';
  visuallyHiddenText?: string;
  variant?: 'reverse';
  classes?: string;
  attributes?: Attributes;
}

/** The way back, at the top of a page. Says where it goes: "Back to the prospectus". */
export function backLink(options: BackLinkOptions): Html {
  const reverse = options.variant === 'reverse' && 'nhsuk-back-link--reverse';
  const list = { class: classNames('nhsuk-back-link', [reverse], options.classes), id: options.id };
  const hidden =
    options.visuallyHiddenText &&
    html`<span class="nhsuk-u-visually-hidden">${options.visuallyHiddenText} </span>`;
  const words = html`${hidden}${hasWords(options) ? wordsOf(options) : 'Back'}`;
  if (!options.href || options.type)
    return html`<button${attributes(list, { type: options.type ?? 'submit' }, options.attributes)}>${words}</button>`;
  return html`<a${attributes(list, { href: options.href }, options.attributes)}>${words}</a>`;
}
