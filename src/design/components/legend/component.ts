import { type Attributes, attributes, classNames, modifier } from '#design/components/attributes.ts';
import { caption } from '#design/components/caption/component.ts';
import { styledHeading } from '#design/components/heading/component.ts';
import { type TitleOptions, type TitleParts, titleParts } from '#design/components/title-parts.ts';
import { type Wording, asOptions, hasWords } from '#design/components/words.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface LegendOptions extends TitleOptions {
  attributes?: Attributes;
}

function captionInside(parts: TitleParts): TitleParts['caption'] {
  if (parts.caption?.placement === 'after') return undefined;
  return parts.caption?.placement === 'before' ? { ...parts.caption, placement: 'start' } : parts.caption;
}

function withHeading(options: Partial<LegendOptions>, parts: TitleParts, classes: string): Html {
  const { heading } = parts;
  const inner = styledHeading(
    {
      ...parts.words,
      id: heading.id,
      visuallyHiddenText: parts.visuallyHiddenText,
      caption: captionInside(parts),
      level: heading.level,
      attributes: heading.attributes,
    },
    { className: 'nhsuk-fieldset__heading' },
  );
  return html`<legend${attributes({ class: classes, id: options.id }, options.attributes)}>${inner}</legend>`;
}

function plain(options: Partial<LegendOptions>, parts: TitleParts, classes: string): Html {
  return styledHeading(
    {
      ...parts.words,
      id: options.id,
      visuallyHiddenText: parts.visuallyHiddenText,
      caption: captionInside(parts),
      attributes: options.attributes,
    },
    { className: classes, element: 'legend' },
  );
}

/** The name of a set of fields. With `heading` it is a heading of the page as well. */
export function legend(wording: Wording<LegendOptions>): Html {
  const options = asOptions(wording) ?? {};
  const parts = titleParts(options);
  if (!hasWords(parts.words)) return nothing;
  const size = modifier('nhsuk-fieldset__legend--', parts.size, ['s', 'm', 'l', 'xl'], options.classes);
  const classes = classNames('nhsuk-fieldset__legend', [size], options.classes);
  const drawn = parts.hasHeading ? withHeading(options, parts, classes) : plain(options, parts, classes);
  return html`${drawn}${parts.caption?.placement === 'after' && caption(parts.caption)}`;
}
