import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { runFacts } from '../book-a-place/run-facts.ts';
import { heading } from '../book-a-place/view.ts';
import { cancelText } from './text.ts';

export interface CancelView {
  readonly language: Language;
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
}

/** A button that gives the place up: until it is pressed, nothing happens. */
export function cancelView(
  view: CancelView,
  from: 'booked' | 'listed',
  address: { readonly giveUp: string; readonly oneDay: string | null },
  fields: Html,
): Html {
  const { language, space, run, now } = view;
  const words = cancelText[language];
  return html`${heading(run.course.title, words.title[from])} ${runFacts(run, space.timeZone, now, language)}
    ${said(language, 'door', words.what[from])}
    ${from === 'booked' && address.oneDay ? html`<p><a href="${address.oneDay}">${words.oneDay}</a></p>` : nothing}
    <form method="post" action="${address.giveUp}" novalidate>
      ${fields}
      <div class="al-actions">
        ${button({ text: words.button[from], preventDoubleClick: true })}
        <a href="/${space.slug}/runs/${run.code}">${words.keep[from]}</a>
      </div>
    </form>`;
}

/** It is given up, whenever and by whomever; and how to come back. */
export function cancelledView({ language, space, run }: CancelView, from: 'booked' | 'listed'): Html {
  const words = cancelText[language];
  return html`${heading(run.course.title, words.done[from])} ${said(language, 'thanks', words.doneLead, 'al-lead')}
    ${said(language, 'heart', words.comeBack)}
    <p><a href="/${space.slug}/runs/${run.code}/book">${words.again}</a></p>
    <p><a href="/${space.slug}/prospectus">${words.other}</a></p>`;
}

/** Too late to matter, and nothing to do. */
export function overView({ language, space, run }: CancelView): Html {
  const words = cancelText[language];
  return html`${heading(run.course.title, words.over)} ${said(language, 'calendar', words.overWhat, 'al-lead')}
    <p><a href="/${space.slug}/prospectus">${words.other}</a></p>`;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
