import { html } from '#design/html.ts';
import type { Content, Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';

/** A sentence or two: with a picture beside it in Easy Read, plain otherwise. */
export function said(language: Language, symbol: SymbolName, words: string | Html, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text: words });
  return classes ? html`<p class="${classes}">${words}</p>` : html`<p>${words}</p>`;
}

/** Several short things: under one picture in Easy Read, a list otherwise; one alone is a sentence. */
export function saidList(language: Language, symbol: SymbolName, words: readonly (string | Html)[]): Html {
  if (language === 'easy') return easyRead({ symbol, text: words });
  if (words.length === 1) return html`<p>${words[0]}</p>`;
  return bullets(words);
}

/** A list with bullets. */
export function bullets(items: readonly Content[]): Html {
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
