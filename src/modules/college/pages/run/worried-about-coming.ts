import { type Html, html } from '#design/html.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Language } from '#design/layout.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { contactLines } from '../prospectus/contact-lines.ts';
import { runText } from './text.ts';

const SYMBOLS: readonly SymbolName[] = ['people', 'clock', 'speech', 'door', 'phone'];

/** For those who are worried about coming: what one may do, and whom to ring. */
export function worriedAboutComing({
  space,
  reading,
}: {
  readonly space: Pick<Space, 'contactPhone' | 'contactEmail'>;
  readonly reading: { readonly language: Language };
}): Html {
  const text = runText[reading.language];
  return html`<section class="al-section" aria-labelledby="worried">
    <h2 id="worried">${text.worried}</h2>
    <p>${text.worriedIntro}</p>
    ${
      reading.language === 'easy'
        ? easyReadList(text.worriedList.map((words, index) => ({ symbol: SYMBOLS[index]!, text: words })))
        : html`<ul>${text.worriedList.map((words) => html`<li>${words}</li>`)}</ul>`
    }
    ${contactLines(space, text)}
  </section>`;
}
