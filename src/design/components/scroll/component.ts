import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Words, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface ScrollOptions extends Words {
  id?: string;
  /** Id of what names the box, such as a table's caption. */
  labelledBy?: string;
  variant?: 'reverse';
  classes?: string;
  attributes?: Attributes;
}

/** Something wide that scrolls in its own box, so that the page does not. */
export function scroll(options: ScrollOptions): Html {
  const reverse = options.variant === 'reverse' && 'nhsuk-scroll--reverse';
  const list = {
    class: classNames('nhsuk-scroll', [reverse], options.classes),
    id: options.id,
    'data-module': 'nhsuk-scroll',
  };
  const inner = { class: 'nhsuk-scroll__content', role: 'region', 'aria-labelledby': options.labelledBy };
  return html`<div${attributes(list, options.attributes)}>
    <div${attributes(inner)}>${options.html ? wordsOf(options) : html`<p>${options.text}</p>`}</div>
  </div>`;
}
