import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Words, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface InsetTextOptions extends Words {
  id?: string;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Something worth setting apart from the words around it. */
export function insetText(options: InsetTextOptions): Html {
  const list = { class: classNames('nhsuk-inset-text', [], options.classes), id: options.id };
  return html`<div${attributes(list, options.attributes)}>
    <span class="nhsuk-u-visually-hidden">${options.visuallyHiddenText || 'Information'}: </span>
    ${options.html ? wordsOf(options) : html`<p>${options.text}</p>`}
  </div>`;
}
