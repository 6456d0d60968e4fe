import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import { symbol } from '#design/symbols/symbol.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';

/** A sentence or two: with a picture beside it in Easy Read, plain otherwise. */
export function said(language: Language, picture: SymbolName, words: string | Html, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol: picture, text: words });
  return classes ? html`<p class="${classes}">${words}</p>` : html`<p>${words}</p>`;
}

/** A name where it begins a line: some are told as "a member of the group". */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Somebody's own words, set apart, whichever way they are written. */
export function quoted(words: string, whose: string): Html {
  return html`<figure class="al-quote"><blockquote class="al-quote__words" dir="auto"><p>${words}</p></blockquote><figcaption class="al-quote__whose">${capital(whose)}</figcaption></figure>`;
}

/** A part of a page under its own heading; in Easy Read with a picture. */
export function part(
  language: Language,
  picture: SymbolName,
  id: string,
  title: string,
  inside: Html,
  more = '',
): Html {
  return html`<section class="al-section${more}" aria-labelledby="${id}">
    <h2 id="${id}">${language === 'easy' ? html`${symbol(picture)} ` : nothing}${title}</h2>
    ${inside}
  </section>`;
}
