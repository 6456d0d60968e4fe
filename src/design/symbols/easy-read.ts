import { type Html, html } from '#design/html.ts';
import { type SymbolName, symbol } from '#design/symbols/symbol.ts';

/** One idea: a picture, and a few short sentences beside it. */
export interface EasyReadBlock {
  symbol: SymbolName;
  /** A sentence or two, a list of paragraphs, or Html with links in it. */
  text: string | Html | readonly (string | Html)[];
}

function words(text: EasyReadBlock['text']): Html {
  const paragraphs = Array.isArray(text) ? (text as readonly (string | Html)[]) : [text as string | Html];
  return html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;
}

function inside(block: EasyReadBlock): Html {
  return html`${symbol(block.symbol)}
    <div class="al-easy-block__words">${words(block.text)}</div>`;
}

/** One block: picture left, words right. */
export function easyRead(block: EasyReadBlock): Html {
  return html`<div class="al-easy-block">${inside(block)}</div>`;
}

/** Several blocks under one another, as a list. */
export function easyReadList(blocks: readonly EasyReadBlock[]): Html {
  const items = blocks.map((block) => html`<li class="al-easy-block">${inside(block)}</li>`);
  return html`<ul class="al-easy-blocks">
    ${items}
  </ul>`;
}
