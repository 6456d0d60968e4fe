import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type CaptionOptions, caption } from '#design/components/caption/component.ts';
import { type Wording, type Words, asOptions, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html, nothing, raw } from '#design/html.ts';

export type HeadingSize = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl';
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingOptions extends Words {
  id?: string;
  visuallyHiddenText?: string;
  caption?: Wording<CaptionOptions>;
  href?: string;
  level?: HeadingLevel;
  size?: HeadingSize;
  classes?: string;
  attributes?: Attributes;
}

/** How other components style a heading that is theirs (a label, a legend, a panel's title). */
export interface HeadingStyle {
  className?: string;
  classPrefix?: string;
  sizes?: readonly string[];
  element?: string;
}

const SIZES = ['xxs', 'xs', 's', 'm', 'l', 'xl'];

function sizedClass(size: string, className: string, prefix: string): string {
  return prefix === `${className}-` ? prefix + size : `${className} ${prefix}${size}`;
}

/** Draws a heading in a component's own style. Inside: caption, words, words for screen readers, caption. */
export function styledHeading(options: HeadingOptions, style: HeadingStyle): Html {
  if (!hasWords(options)) return nothing;
  const className = style.className ?? 'nhsuk-heading';
  const prefix = style.classPrefix ?? `${className}-`;
  const ownSize = SIZES.some((size) => options.classes?.includes(prefix + size));
  const size =
    options.size && (style.sizes ?? SIZES).includes(options.size) && !ownSize ? options.size : undefined;
  const base = size ? sizedClass(size, className, prefix) : className;
  const given = asOptions(options.caption);
  const own = given && { ...given, size: given.size ?? size };
  const small = own && caption(own);
  const where = own?.placement ?? 'start';
  const words = options.href
    ? html`<a class="nhsuk-link" href="${options.href}">${wordsOf(options)}</a>`
    : wordsOf(options);
  const hidden =
    options.visuallyHiddenText &&
    html`<span class="nhsuk-u-visually-hidden"> ${options.visuallyHiddenText}</span>`;
  // The element's name is one of our own constants.
  const element = raw(style.element ?? `h${options.level ?? 1}`);
  const list = { class: classNames(base, [], options.classes) || false, id: options.id };
  return html`${where === 'before' && small}
    <${element}${attributes(list, options.attributes)}>
      ${where === 'start' && small} ${words}${hidden} ${where === 'end' && small}
    </${element}>
    ${where === 'after' && small}`;
}

/** A heading of the page. */
export function heading(wording: Wording<HeadingOptions>): Html {
  return styledHeading(asOptions(wording) ?? {}, {});
}
