import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { icon } from '#design/components/icon.ts';
import { type Words, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface ActionLinkOptions extends Words {
  id?: string;
  href?: string;
  /** Without an address it is a button that looks like a link. */
  type?: 'submit' | 'button';
  variant?: 'reverse';
  openInNewWindow?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** The one thing a reader is most likely to do next. */
export function actionLink(options: ActionLinkOptions): Html {
  const reverse = options.variant === 'reverse' && 'nhsuk-action-link--reverse';
  const list = { class: classNames('nhsuk-action-link', [reverse], options.classes), id: options.id };
  const words = html`${icon('arrow-right-circle')}<span class="nhsuk-action-link__text">${wordsOf(options)}</span>`;
  if (!options.href || options.type)
    return html`<button${attributes(list, { type: options.type ?? 'submit' }, options.attributes)}>${words}</button>`;
  const address = { href: options.href, target: options.openInNewWindow ? '_blank' : undefined };
  return html`<a${attributes(list, address, options.attributes)}>${words}</a>`;
}
