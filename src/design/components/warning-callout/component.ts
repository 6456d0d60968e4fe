import type { Attributes } from '#design/components/attributes.ts';
import { card } from '#design/components/card/component.ts';
import type { ActionsGiven } from '#design/components/card/action.ts';
import type { HeadingOptions } from '#design/components/heading/component.ts';
import { type Wording, type Words, asOptions } from '#design/components/words.ts';
import type { Html } from '#design/html.ts';

export interface WarningCalloutOptions extends Words {
  id?: string;
  heading: Wording<HeadingOptions>;
  actions?: ActionsGiven;
  classes?: string;
  attributes?: Attributes;
}

/** Something a person must know before going on. Use it rarely. */
export function warningCallout(options: WarningCalloutOptions): Html {
  const heading = asOptions(options.heading) ?? {};
  const saysSo = /[Ii]mportant/.test(heading.text ?? '');
  return card({
    id: options.id,
    heading: {
      ...heading,
      level: heading.level ?? 3,
      visuallyHiddenText: heading.text && !saysSo ? (heading.visuallyHiddenText ?? 'Important') : undefined,
    },
    description: { text: options.text, html: options.html },
    actions: options.actions,
    classes: options.classes,
    attributes: options.attributes,
    variant: 'warning',
  });
}
