import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type HeadingOptions, styledHeading } from '#design/components/heading/component.ts';
import { type Wording, type Words, asOptions, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface PanelOptions extends Words {
  id?: string;
  heading: Wording<HeadingOptions>;
  variant?: 'interruption';
  classes?: string;
  attributes?: Attributes;
}

/** It is done: the large box at the top of a page that confirms something. */
export function panel(options: PanelOptions): Html {
  const interruption = options.variant === 'interruption' && 'nhsuk-panel--interruption';
  const list = { class: classNames('nhsuk-panel', [interruption], options.classes), id: options.id };
  const heading = styledHeading(asOptions(options.heading) ?? {}, {
    className: 'nhsuk-panel__heading',
    classPrefix: 'nhsuk-panel__heading--',
    sizes: ['m', 'l', 'xl'],
  });
  return html`<div${attributes(list, options.attributes)}>
    ${heading} ${hasWords(options) && html`<div class="nhsuk-panel__body">${wordsOf(options)}</div>`}
  </div>`;
}
