import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type Wording, type Words, asOptions, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface HintOptions extends Words {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Help that stands between a label and its field. */
export function hint(wording: Wording<HintOptions>): Html {
  const options = asOptions(wording) ?? {};
  const list = { class: classNames('nhsuk-hint', [], options.classes), id: options.id };
  return html`<div${attributes(list, options.attributes)}>${wordsOf(options)}</div>`;
}
