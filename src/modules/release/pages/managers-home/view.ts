import { button, card, insetText } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Given } from '#modules/college/index.ts';
import { shownCount } from '#numbers/suppression/small-number-rule.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { Named } from '../load.ts';
import { whatFor } from '../words.ts';
import { managersHomeText } from './text.ts';

/** What whoever was asked sees on their page. */
export interface ManagersHome extends Named {
  readonly requests: readonly ReleaseRequest[];
  /** Over all runs they released people for, together; and how many runs that is. */
  readonly given: Given;
  readonly runs: number;
  /** Until when we know them; null while nothing is answered. */
  readonly keptUntil: Date | null;
  /** Until when they could be known, if that is longer. */
  readonly couldBeKeptUntil: Date | null;
}

export interface ManagersHomeView extends ManagersHome {
  readonly language: Language;
  readonly zone: string;
  readonly done: boolean;
  /** Where a request is answered; null when its link has run out. */
  readonly linkTo: (request: ReleaseRequest) => string | null;
  /** Where "keep my page" goes. */
  readonly keepAt: string;
  readonly fields: () => Html;
}

export function managersHomeView(view: ManagersHomeView): Html {
  const { language, done } = view;
  const words = managersHomeText[language];
  return html`${notice(done ? words.done : null)}
    <h1>${words.title}</h1>
    ${said(language, 'people', words.lead, 'al-lead')} ${toAnswer(view)} ${released(view)} ${gaveBack(view)} ${kept(view)}`;
}

function isOpen({ state }: ReleaseRequest): boolean {
  return state === 'asked' || state === 'unanswered';
}

function toAnswer(view: ManagersHomeView): Html {
  const words = managersHomeText[view.language];
  const open = view.requests.filter(isOpen);
  return html`<section class="al-section" aria-labelledby="asked">
    <h2 id="asked">${words.toAnswer}</h2>
    ${open.length === 0 ? said(view.language, 'tick', words.nobody) : open.map((request) => question(view, request))}
  </section>`;
}

function question(view: ManagersHomeView, request: ReleaseRequest): Html {
  const words = managersHomeText[view.language];
  const link = view.linkTo(request);
  const asks = words.asks(view.names.get(request.personId) ?? '', whatFor(request, view.titles));
  return card({
    heading: { text: asks, level: 3, size: 's' },
    description: {
      html: html`<p>${words.times(request.days.length)}</p>
        ${link === null ? html`<p>${words.ranOut}</p>` : html`<p><a href="${link}">${words.answer}<span class="nhsuk-u-visually-hidden">: ${asks}</span></a></p>`}`,
    },
  });
}

function released(view: ManagersHomeView): Html {
  const { language, requests } = view;
  const words = managersHomeText[language];
  const agreed = requests.filter(({ state }) => state === 'agreed');
  return html`<section class="al-section" aria-labelledby="released">
    <h2 id="released">${words.released}</h2>
    ${agreed.length === 0 ? said(language, 'people', words.nobodyYet) : releasedList(view, agreed)}
  </section>`;
}

function releasedList(view: ManagersHomeView, agreed: readonly ReleaseRequest[]): Html {
  const { language, names, titles, changed } = view;
  const words = managersHomeText[language];
  const lines = agreed.map((request) => {
    const possible = request.days.filter((day) => day.possible).length;
    const said = words.agreed(possible, request.days.length);
    return {
      who: names.get(request.personId) ?? '',
      what: whatFor(request, titles),
      said: changed.has(request.id) ? [said, words.changed] : [said],
    };
  });
  return language === 'easy'
    ? html`${lines.map((line) => easyRead({ symbol: 'course', text: [`${line.who}: ${line.what}`, ...line.said] }))}`
    : html`<ul class="nhsuk-list nhsuk-list--border">${lines.map((line) => html`<li><strong>${line.who}</strong>: ${line.what}<br>${line.said.join(' ')}</li>`)}</ul>`;
}

/** Counts over everything together; a small number of people is not told. */
function gaveBack(view: ManagersHomeView): Html {
  const { language, given, runs } = view;
  if (runs === 0) return nothing;
  const words = managersHomeText[language];
  return html`<section class="al-section" aria-labelledby="gave-back">
    <h2 id="gave-back">${words.gaveBack}</h2>
    ${said(language, 'course', words.held(runs, given.held))}
    ${given.toCome > 0 ? said(language, 'calendar', words.toCome(given.toCome)) : nothing}
    ${given.held > 0 ? said(language, 'people', words.came(shownCount(given.came))) : nothing}
    ${said(language, 'private', words.together, 'al-quiet')}
  </section>`;
}

function kept(view: ManagersHomeView): Html {
  const { language, keptUntil, couldBeKeptUntil, zone, keepAt, fields } = view;
  if (keptUntil === null) return nothing;
  const words = managersHomeText[language];
  const longer =
    couldBeKeptUntil === null
      ? nothing
      : html`${said(language, 'calendar', words.keepLonger(dateInWords(couldBeKeptUntil, zone)))}
          <form method="post" action="${keepAt}" novalidate>${fields()} ${button({ text: words.keep, variant: 'secondary', preventDoubleClick: true })}</form>`;
  return html`<section class="al-section" aria-labelledby="kept">
    <h2 id="kept">${words.kept}</h2>
    ${said(language, 'private', words.keptUntil(dateInWords(keptUntil, zone)))} ${longer}
  </section>`;
}

/** The page behind a link that has run out. */
export function expiredView(language: Language, ways: string): Html {
  const words = managersHomeText[language];
  return html`<h1>${words.title}</h1>
    ${language === 'easy' ? said(language, 'clock', words.expired) : insetText({ text: words.expired })} ${said(language, 'phone', words.ring(ways))}`;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
