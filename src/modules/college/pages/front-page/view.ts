import { actionLink, searchInput } from '#design/components.ts';
import { type Html, html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead, easyReadList } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { contactLines } from '../prospectus/contact-lines.ts';
import { runCards } from '../prospectus/run-card.ts';
import type { Reading } from '../prospectus/run-card.ts';
import { worriedAboutComing } from '../run/worried-about-coming.ts';
import { frontText } from './text.ts';

export interface FrontView {
  readonly space: Space;
  readonly reading: Reading;
  /** How many runs are on offer in all, and the few that come next. */
  readonly count: number;
  readonly next: readonly OfferedRun[];
}

/** The college's own front page. */
export function frontView(view: FrontView): Html {
  const { space, reading } = view;
  const text = frontText[reading.language];
  return html`<h1>${space.name}</h1>
    ${reading.language === 'easy' ? easyRead({ symbol: 'course', text: text.lead }) : html`<p class="al-lead">${text.lead}</p>`}
    ${search(reading)} ${comingUp(view)} ${section('how-to-book', text.how, steps(reading.language, text.howSteps, ['course', 'pencil', 'door']), html`<p>${text.howRing}</p> ${contactLines({ ...space, contactEmail: null }, text)}`)}
    ${worriedAboutComing(view)} ${section('what', text.what, html`${words(reading.language, text.whatWords)}`, html``)}`;
}

function search({ slug, language }: Reading): Html {
  const text = frontText[language];
  return html`<form method="get" action="/${slug}/prospectus" role="search" class="al-no-print">
    ${searchInput({ name: 'q', large: true, label: { text: text.find, size: 'm' }, hint: { text: text.findHint }, button: { ariaLabel: text.show } })}
  </form>`;
}

function comingUp({ next, count, reading }: FrontView): Html {
  const text = frontText[reading.language];
  const all = actionLink({ text: text.all(count), href: `/${reading.slug}/prospectus` });
  return html`<section class="al-section al-full" aria-labelledby="next">
    <h2 id="next">${text.next}</h2>
    ${next.length === 0 ? html`<p>${text.nothing}</p>` : html`${runCards(next, reading)} ${all}`}
  </section>`;
}

function section(id: string, title: string, first: Html, then: Html): Html {
  return html`<section class="al-section" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${first} ${then}
  </section>`;
}

function steps(language: Language, lines: readonly string[], symbols: readonly SymbolName[]): Html {
  if (language === 'easy')
    return easyReadList(lines.map((line, index) => ({ symbol: symbols[index]!, text: line })));
  return html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
}

function words(language: Language, lines: readonly string[]): Html {
  const symbols: readonly SymbolName[] = ['star', 'people', 'speech'];
  if (language === 'easy')
    return easyReadList(lines.map((line, index) => ({ symbol: symbols[index]!, text: line })));
  return html`${lines.map((line) => html`<p>${line}</p>`)}`;
}
