import type { CaptionOptions } from '#design/components/caption/component.ts';
import type { HeadingOptions, HeadingSize } from '#design/components/heading/component.ts';
import { type Wording, type Words, asOptions } from '#design/components/words.ts';

/** What labels and legends share: they name a field, and may be a heading of the page as well. */
export interface TitleOptions extends Words {
  id?: string;
  visuallyHiddenText?: string;
  caption?: Wording<CaptionOptions>;
  size?: HeadingSize | null;
  heading?: Wording<HeadingOptions> | boolean;
  isPageHeading?: boolean;
  classes?: string;
}

export interface TitleParts {
  heading: Partial<HeadingOptions>;
  hasHeading: boolean;
  words: Words;
  visuallyHiddenText: string | undefined;
  caption: Partial<CaptionOptions> | undefined;
  size: HeadingSize | undefined;
}

function wordsFrom(first: Words, second: Words): Words {
  return { text: first.text ?? second.text, html: first.html ?? second.html };
}

/** Works out the words, caption and size of a label or legend from its own options and its heading's. */
export function titleParts(options: TitleOptions): TitleParts {
  const heading = asOptions(options.heading) ?? {};
  const wanted = Boolean(options.heading);
  const hasHeading =
    (options.isPageHeading === true && options.heading !== false) ||
    (options.isPageHeading !== false && wanted);
  const size = (hasHeading ? (heading.size ?? options.size) : options.size) ?? undefined;
  const caption = asOptions(hasHeading ? (heading.caption ?? options.caption) : options.caption);
  return {
    heading,
    hasHeading,
    words: hasHeading ? wordsFrom(heading, options) : wordsFrom(options, heading),
    visuallyHiddenText: (hasHeading ? heading.visuallyHiddenText : undefined) ?? options.visuallyHiddenText,
    caption: caption && { ...caption, size: caption.size ?? size },
    size,
  };
}
