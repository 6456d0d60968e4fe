import { type Content, Html } from '#design/html.ts';

/** What stands in a component: plain text, or Html made with the `html` template. Html wins when both are given. */
export interface Words {
  text?: string;
  html?: Html;
}

/** Most components take their words as a string, as Html, or as an object with more options. */
export type Wording<Options extends Words = Words> = string | Html | Options;

type Maybe<T> = T | boolean | null | undefined;

/** One shape for every way of giving words: a string becomes `text`, Html becomes `html`; nothing stays undefined. */
export function asOptions<Options extends Words>(
  wording: Maybe<Wording<Options>>,
): Partial<Options> | undefined {
  if (wording === null || wording === undefined || typeof wording === 'boolean') return undefined;
  if (typeof wording === 'string') return { text: wording } as Partial<Options>;
  if (wording instanceof Html) return { html: wording } as Partial<Options>;
  return wording;
}

/** The words themselves, ready to stand in a template. */
export function wordsOf(words: Words | undefined): Content {
  return words?.html ?? words?.text;
}

/** Whether there is anything to say. An empty string says nothing. */
export function hasWords(words: Words | undefined): boolean {
  return Boolean(words?.html?.text || words?.text);
}

/** Lists may hold false, null or undefined where a page decided against an item. */
export type Listed<Item> = readonly (Item | false | null | undefined | '')[];

/** The items a page kept. */
export function kept<Item extends object>(list: Listed<Item> | undefined): Item[] {
  return (list ?? []).filter((item): item is Item => typeof item === 'object' && item !== null);
}
