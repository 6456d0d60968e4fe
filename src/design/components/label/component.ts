import { type Attributes, attributes } from '#design/components/attributes.ts';
import { caption } from '#design/components/caption/component.ts';
import { type HeadingOptions, styledHeading } from '#design/components/heading/component.ts';
import { type TitleOptions, titleParts } from '#design/components/title-parts.ts';
import { type Wording, asOptions, hasWords } from '#design/components/words.ts';
import { type Html, html, nothing, raw } from '#design/html.ts';

export interface LabelOptions extends TitleOptions {
  for?: string;
  attributes?: Attributes;
}

function wrapped(label: Html, heading: Partial<HeadingOptions>): Html {
  // The element's name is our own constant.
  const element = raw(`h${heading.level ?? 1}`);
  const list = { class: 'nhsuk-label-wrapper', id: heading.id };
  return html`<${element}${attributes(list, heading.attributes)}>${label}</${element}>`;
}

/** The name of a field, always above it. With `heading` it is a heading of the page as well. */
export function label(wording: Wording<LabelOptions>): Html {
  const options = asOptions(wording) ?? {};
  const parts = titleParts(options);
  if (!hasWords(parts.words)) return nothing;
  const outside = parts.caption?.placement === 'before' || parts.caption?.placement === 'after';
  const inner = styledHeading(
    {
      ...parts.words,
      id: options.id,
      visuallyHiddenText: parts.visuallyHiddenText,
      caption: outside ? undefined : parts.caption,
      size: parts.size,
      classes: options.classes,
      attributes: { for: options.for, ...options.attributes },
    },
    {
      className: 'nhsuk-label',
      classPrefix: 'nhsuk-label--',
      sizes: ['s', 'm', 'l', 'xl'],
      element: 'label',
    },
  );
  return html`${parts.caption?.placement === 'before' && caption(parts.caption)}
  ${parts.hasHeading ? wrapped(inner, parts.heading) : inner}
  ${parts.caption?.placement === 'after' && caption(parts.caption)}`;
}
