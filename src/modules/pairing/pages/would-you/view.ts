import { button, insetText, notificationBanner } from '#design/components.ts';
import { dateAndTimeRange, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import { answeredWords } from '../answer-words.ts';
import type { Answered } from '../answer-words.ts';
import { wouldYouText } from './text.ts';

export interface WouldYouView {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly run: RunToPair;
  readonly role: TutorRole;
  /** Null while it can be answered. */
  readonly standing: Answered | null;
  /** They said yes, and are promised elsewhere at these hours. */
  readonly busy: boolean;
  readonly address: string;
  /** Until when it can be answered. */
  readonly answerBy: Date;
  readonly fields: () => Html;
}

export function wouldYouView(view: WouldYouView): Html {
  const { language, run, role, standing, busy } = view;
  const words = wouldYouText[language];
  const lead = standing === null ? words.lead[role] : answeredWords[language][standing];
  return html`${busy ? notificationBanner({ text: answeredWords[language].busy }) : nothing}
    <h1><span class="nhsuk-caption-l">${run.title}</span> ${standing === null ? words.title : words.done}</h1>
    ${said(language, standing === null ? 'people' : 'thanks', lead, 'al-lead')} ${when(view)}
    ${standing === null ? buttons(view) : nothing}`;
}

function when({ language, run, zone, standing }: WouldYouView): Html {
  if (standing !== null && standing !== 'yes') return nothing;
  const times = run.sessions.map(({ startsAt, endsAt }) => dateAndTimeRange(startsAt, endsAt, zone));
  const where = run.where ?? wouldYouText[language].noRoom;
  if (language === 'easy')
    return html`${easyRead({ symbol: 'calendar', text: times })} ${easyRead({ symbol: 'place', text: where })}`;
  return insetText({
    html: html`<ul class="nhsuk-list">${times.map((time) => html`<li>${time}</li>`)}</ul><p>${where}</p>`,
  });
}

function buttons({ language, address, fields, answerBy, zone }: WouldYouView): Html {
  const words = wouldYouText[language];
  return html`${said(language, 'calendar', words.until(momentInWords(answerBy, zone)))} ${said(language, 'clock', words.first)} ${said(language, 'speech', words.why)}
    <form method="post" action="${address}" novalidate>
      ${fields()}
      <div class="al-actions">
        ${button({ text: words.yes, name: 'answer', value: 'yes', preventDoubleClick: true })}
        ${button({ text: words.no, name: 'answer', value: 'no', variant: 'secondary', preventDoubleClick: true })}
      </div>
    </form>`;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
