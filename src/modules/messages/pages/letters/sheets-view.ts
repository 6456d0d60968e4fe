import { insetText } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, join } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { WrittenMessage } from '../../queries/written-messages.ts';
import { messagesTrail } from '../words.ts';
import type { WhoTheyAre } from '../who-they-are.ts';

export interface SheetsView {
  readonly letters: readonly WrittenMessage[];
  readonly who: WhoTheyAre;
  readonly space: Space;
  readonly now: Date;
}

/** Letters as they lie in the printer: nothing shows through the window but name and address. */
export function sheetsView(view: SheetsView): Html {
  const { letters, space } = view;
  return html`<div class="al-no-print">
      ${messagesTrail(space.slug)}
      <h1>${letters.length === 1 ? 'One letter' : `${letters.length} letters`}</h1>
      ${letters.length === 0 ? insetText({ text: 'No letter is ready to be printed.' }) : html`<p>Print this page with your browser, at full size (100 %). Then go back and <a href="/${space.slug}/messages/letters">mark them as printed</a>.</p>`}
    </div>
    <div class="al-sheets">${letters.map((letter) => sheet(view, letter))}</div>`;
}

function sheet({ who, space, now }: SheetsView, letter: WrittenMessage): Html {
  const name = who.name(letter.personId);
  const address = [name, ...letter.to.split('\n')];
  return html`<article class="al-sheet" aria-label="Letter to ${name}">
    <p class="al-sheet__address">${join(address, html`<br>`)}</p>
    <p>${dateInWords(now, space.timeZone)}<br>${letter.code}</p>
    ${paragraphs(letter.body)}
  </article>`;
}

function paragraphs(body: string): Html {
  return html`${body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => html`<p>${join(paragraph.split('\n'), html`<br>`)}</p>`)}`;
}
