import type { Attributes } from '#design/components/attributes.ts';
import { card } from '#design/components/card/component.ts';
import type { HeadingOptions } from '#design/components/heading/component.ts';
import { icon } from '#design/components/icon.ts';
import { type Listed, type Wording, type Words, asOptions, kept, wordsOf } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface DoDontListOptions {
  id?: string;
  heading: Wording<HeadingOptions>;
  icon?: 'tick' | 'cross';
  items: Listed<Words>;
  /** Before each line; "do not" for a list of crosses. */
  prefixText?: string;
  hidePrefix?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** What helps, or what does not, one line each. */
export function doDontList(options: DoDontListOptions): Html {
  const name = options.icon === 'cross' ? 'cross' : 'tick';
  const usual = options.prefixText || (name === 'cross' ? 'do not' : '');
  const prefix = usual && !options.hidePrefix ? `${usual} ` : '';
  const lines = kept(options.items).map((item) => html`<li>${icon(name)}${prefix}${wordsOf(item)}</li>`);
  const heading = asOptions(options.heading);
  return card({
    id: options.id,
    heading: { ...heading, level: heading?.level ?? 3 },
    description: {
      html: html`<ul class="nhsuk-list nhsuk-list--${name}" role="list">
        ${lines}
      </ul>`,
    },
    classes: options.classes,
    attributes: options.attributes,
    variant: 'feature',
  });
}
