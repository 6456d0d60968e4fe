import { type Attributes, attributes, classNames, modifier } from '#design/components/attributes.ts';
import { type Wording, type Words, asOptions, hasWords, wordsOf } from '#design/components/words.ts';
import { type Html, html, nothing, raw } from '#design/html.ts';

export type CaptionPlacement = 'before' | 'start' | 'end' | 'after';
export type CaptionSize = 's' | 'm' | 'l' | 'xl' | 'xxl';

export interface CaptionOptions extends Words {
  id?: string;
  placement?: CaptionPlacement;
  size?: CaptionSize | 'xs' | 'xxs';
  classes?: string;
  attributes?: Attributes;
  element?: 'span' | 'p' | 'div';
}

/** A quieter line that belongs to a heading: above it, in it, or under it. */
export function caption(wording: Wording<CaptionOptions>): Html {
  const options = asOptions(wording);
  if (!options || !hasWords(options)) return nothing;
  const sized = modifier('nhsuk-caption-', options.size, ['m', 'l', 'xl', 'xxl']);
  const bottom = options.placement === 'after' || options.placement === 'end';
  const base = sized && !options.classes?.includes(sized) ? sized : 'nhsuk-caption';
  // The element's name is one of three constants.
  const element = raw(options.element ?? 'span');
  const list = {
    class: classNames(base, [bottom && 'nhsuk-caption--bottom'], options.classes),
    id: options.id,
  };
  return html`<${element}${attributes(list, options.attributes)}>${wordsOf(options)}</${element}>`;
}
