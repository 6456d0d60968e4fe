import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Wording, type Words, asOptions, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface ErrorMessageOptions extends Words {
  id?: string;
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** What is wrong with one field, and how to put it right. Stands above the field. */
export function errorMessage(wording: Wording<ErrorMessageOptions>): Html {
  const options = asOptions(wording) ?? {};
  const hidden = options.visuallyHiddenText ?? 'Error';
  const list = { class: classNames('nhsuk-error-message', [], options.classes), id: options.id };
  return html`<span${attributes(list, options.attributes)}>
    ${hidden && html`<span class="nhsuk-u-visually-hidden">${hidden}: </span>`}${wordsOf(options)}
  </span>`;
}
