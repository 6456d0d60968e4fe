import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type LegendOptions, legend } from '#design/components/legend/component.ts';
import type { Wording } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface FieldsetOptions {
  id?: string;
  legend?: Wording<LegendOptions>;
  html?: Html;
  role?: string;
  describedBy?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Fields that belong together, under one legend. */
export function fieldset(options: FieldsetOptions): Html {
  const list = {
    class: classNames('nhsuk-fieldset', [], options.classes),
    id: options.id,
    role: options.role,
    'aria-describedby': options.describedBy || undefined,
  };
  return html`<fieldset${attributes(list, options.attributes)}>
    ${options.legend && legend(options.legend)} ${options.html}
  </fieldset>`;
}
