import { button, insetText, radios } from '#design/components.ts';
import { shortDay } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { checksField, hidden, mendSummary, textField, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { askedDayInWords } from '../../model/asked-day.ts';
import type { AskedDay } from '../../model/asked-day.ts';
import { printOfDays } from '../../model/days-now.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { Reason } from '../../tables.ts';
import { waysToReach } from '../ways-to-reach.ts';
import { managersText } from './text.ts';
import type { LinkStanding } from './text.ts';

export interface ManagersView {
  readonly language: Language;
  readonly space: Space;
  readonly request: ReleaseRequest;
  readonly tutor: string;
  readonly what: string;
  readonly standing: LinkStanding;
  readonly changed: readonly AskedDay[] | null;
  readonly offered: readonly Reason[];
  readonly address: string;
  /** Their own page; null where the link has run out, or we no longer know them. */
  readonly homeAt: string | null;
  readonly filled: Filled;
  readonly fields: () => Html;
}

const SYMBOLS: Record<LinkStanding, SymbolName> = {
  open: 'course',
  agreed: 'thanks',
  declined: 'thanks',
  withdrawn: 'tick',
  expired: 'clock',
};

/** The page behind the link in a mail to a manager: what is asked, and a button for each answer. */
export function managersView(view: ManagersView): Html {
  const { language, standing, tutor, filled } = view;
  const words = managersText[language];
  return html`${mendSummary(filled.errors)}
    <h1>${words.title[standing](tutor)}</h1>
    ${said(language, SYMBOLS[standing], words.lead[standing](tutor), 'al-lead')}
    ${standing === 'open' ? open(view) : closed(view)}
    ${view.homeAt === null ? nothing : html`<p><a href="${view.homeAt}">${words.home}</a></p>`}`;
}

function open(view: ManagersView): Html {
  const { language, request, tutor, what, address, fields, filled } = view;
  const words = managersText[language];
  const { fromOn, toOn, note } = request;
  const days = view.changed?.map((day, index) => ({ ...day, number: index + 1 })) ?? request.days;
  const typed =
    filled.typed['answer'] === undefined
      ? { ...filled.typed, days: days.map(({ number }) => String(number)) }
      : filled.typed;
  return html`${said(language, 'ticket', words.what(what))} ${view.changed ? changedNotice(view) : nothing}
    ${note ? html`${said(language, 'speech', words.note(tutor))}${insetText({ text: note })}` : nothing}
    <form method="post" action="${address}" novalidate>
      ${fields()} ${hidden('answer', 'yes')} ${hidden('seen', printOfDays(days))}
      ${checksField(
        { ...filled, typed },
        { name: 'days', label: words.daysLabel, hint: words.daysHint },
        days.map((day) => ({ value: String(day.number), text: askedDayInWords(day) })),
      )}
      ${fromOn && toOn && fromOn !== toOn ? html`<p>${words.period(shortDay(fromOn), shortDay(toOn))}</p>` : nothing}
      ${button({ text: words.yes, preventDoubleClick: true })}
    </form>
    <section class="al-section" aria-labelledby="no">
      <h2 id="no">${words.noTitle}</h2>
      ${said(language, 'speech', words.noLead)}
      <form method="post" action="${address}" novalidate>
        ${fields()} ${hidden('answer', 'no')} ${hidden('seen', printOfDays(days))} ${reasons(view)}
        ${textField(filled, { name: 'words', label: words.words, width: 20 })}
        ${button({ text: words.no, variant: 'secondary', preventDoubleClick: true })}
      </form>
    </section>
    ${said(language, 'private', words.kept, 'al-quiet')}`;
}

/** That the days have changed, with those that were asked for. */
function changedNotice({ language, request }: ManagersView): Html {
  const words = managersText[language];
  const before = html`<p><strong>${words.askedBefore}</strong></p>${dayList(request.days)}`;
  return language === 'easy'
    ? html`${easyRead({ symbol: 'calendar', text: words.changed })}${insetText({ html: before })}`
    : insetText({ html: html`<p>${words.changed}</p>${before}` });
}

function dayList(days: readonly AskedDay[]): Html {
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${days.map((day) => html`<li>${askedDayInWords(day)}</li>`)}</ul>`;
}

function reasons({ language, filled, offered }: ManagersView): Html {
  const words = managersText[language];
  const error = filled.errors.find(({ field }) => field === 'reason');
  return radios({
    name: 'reason',
    idPrefix: 'reason',
    fieldset: { legend: { text: words.reasonLabel, size: 's' } },
    value: typedText(filled.typed, 'reason'),
    items: offered.map((value) => ({ value, text: words.reasons[value] })),
    ...(error ? { errorMessage: error.message } : {}),
  });
}

function closed(view: ManagersView): Html {
  const { language, standing, request, space } = view;
  const words = managersText[language];
  const ways = waysToReach(space);
  const line =
    standing === 'expired' ? words.ask(ways) : standing === 'withdrawn' ? null : words.change(ways);
  const list =
    standing === 'agreed'
      ? html`<ul class="nhsuk-list nhsuk-list--bullet">${request.days.map((day) => html`<li>${askedDayInWords(day)}: <strong>${day.possible ? words.possible : words.notPossible}</strong></li>`)}</ul>`
      : nothing;
  const moved =
    view.changed && standing === 'agreed'
      ? html`${said(language, 'calendar', words.changedSince)}${dayList(view.changed)}`
      : nothing;
  return html`${list} ${moved} ${line === null ? nothing : said(language, 'phone', line)}
    ${standing === 'expired' ? nothing : said(language, 'private', words.kept, 'al-quiet')}`;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
