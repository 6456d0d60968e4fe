import { button, insetText, notificationBanner } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { runFacts, sessionLines } from '../book-a-place/run-facts.ts';
import { heading } from '../book-a-place/view.ts';
import { heldText } from './text.ts';
import type { HeldStanding } from './text.ts';

export interface HeldView {
  readonly language: Language;
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly standing: HeldStanding;
  /** Until when the place is held; null while we have not spoken. */
  readonly until: Date | null;
  readonly seats: number;
  /** Number on the list today. */
  readonly number: number | null;
  /** They pressed a button about a place that was not held any more. */
  readonly late: boolean;
  readonly address: string;
  readonly fields: () => Html;
}

const SYMBOLS: Record<HeldStanding, SymbolName> = {
  held: 'ticket',
  taken: 'tick',
  gone: 'people',
  resting: 'clock',
  waiting: 'clock',
  left: 'thanks',
  over: 'calendar',
};

/** The page behind the link in a message about a held place: what it is, until when, and a button for each answer. */
export function heldView(view: HeldView): Html {
  const { language, space, run, now, standing } = view;
  const words = heldText[language];
  return html`${view.late ? notificationBanner({ text: words.late }) : nothing}
    ${heading(run.course.title, words.title[standing])}
    ${said(language, SYMBOLS[standing], words.lead[standing], 'al-lead')} ${untilWhen(view)}
    ${runFacts(run, space.timeZone, now, language)} ${answers(view)} ${onwards(view)}`;
}

function untilWhen(view: HeldView): Html {
  const { language, standing, until, number, space } = view;
  const words = heldText[language];
  if (standing === 'waiting' && number !== null) return said(language, 'people', words.number(number));
  if (standing !== 'held') return nothing;
  const when = until === null ? words.noHurry : words.until(momentInWords(until, space.timeZone));
  const two = view.seats > 1 ? said(language, 'people', words.two) : nothing;
  if (language === 'easy') return html`${easyRead({ symbol: 'clock', text: when })} ${two}`;
  return html`${insetText({ html: html`<p><strong>${when}</strong></p>` })} ${two}`;
}

function answers(view: HeldView): Html {
  const { language, standing, address } = view;
  const words = heldText[language];
  if (standing === 'gone' || standing === 'resting')
    return standing === 'gone' ? form(view, one('ask again', words.askAgain)) : nothing;
  if (standing !== 'held') return nothing;
  return html`<form method="post" action="${address}" novalidate>
      ${view.fields()} ${one('take', words.take)}
    </form>
    <section class="al-section">
      <h2 class="nhsuk-heading-m">${words.letGo}</h2>
      ${said(language, 'door', words.letGoLead)}
      <form method="post" action="${address}" novalidate>
        ${view.fields()}
        <div class="al-actions">${one('wait', words.stay, 'secondary')} ${one('leave', words.leave, 'secondary')}</div>
      </form>
    </section>`;
}

function form(view: HeldView, content: Html): Html {
  return html`<form method="post" action="${view.address}" novalidate>${view.fields()} ${content}</form>`;
}

function one(value: string, text: string, variant?: 'secondary'): Html {
  return button({ text, name: 'answer', value, preventDoubleClick: true, ...(variant ? { variant } : {}) });
}

function onwards({ language, space, run, standing }: HeldView): Html {
  const words = heldText[language];
  const course = html`<p><a href="/${space.slug}/runs/${run.code}">${words.course}</a></p>`;
  if (standing === 'taken')
    return html`${run.sessions.length > 1 ? sessionLines(run, space.timeZone) : nothing} ${course}`;
  if (standing === 'left' || standing === 'over')
    return html`<p><a href="/${space.slug}/prospectus">${words.other}</a></p>`;
  return course;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
