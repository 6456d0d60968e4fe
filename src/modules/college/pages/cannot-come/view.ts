import { button, errorSummary, insetText, notificationBanner } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun, OfferedSession } from '../../model/offered-run.ts';
import { heading } from '../book-a-place/view.ts';
import { daysToTick } from './days.ts';
import { cannotComeText } from './text.ts';

export interface CannotComeView {
  readonly language: Language;
  readonly space: Space;
  readonly run: OfferedRun;
  readonly toCome: readonly OfferedSession[];
  readonly ticked: ReadonlySet<string>;
  readonly address: string;
  readonly giveUpAddress: string;
  readonly fields: Html;
  readonly done: boolean;
  readonly error: string | null;
}

/** The days to come, each with a box; and the way out for whoever would rather give up their place. */
export function cannotComeView(view: CannotComeView): Html {
  const { language, space, run, toCome, ticked, error } = view;
  const words = cannotComeText[language];
  return html`${view.done ? notificationBanner({ variant: 'success', text: words.done(ticked.size) }) : nothing}
    ${error ? errorSummary({ heading: words.mend, errorList: [{ text: error, href: '#session' }] }) : nothing}
    ${heading(run.course.title, words.title)} ${said(language, 'calendar', words.lead, 'al-lead')}
    <form method="post" action="${view.address}" novalidate>
      ${view.fields}
      ${daysToTick({ legend: words.days, sessions: toCome, ticked, zone: space.timeZone, error })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>
    ${giveUp(view)}
    <p><a href="/${space.slug}/runs/${run.code}">${words.course}</a></p>`;
}

function giveUp({ language, toCome, ticked, giveUpAddress }: CannotComeView): Html {
  const words = cannotComeText[language];
  const link = html`<a href="${giveUpAddress}">${words.giveUp}</a>`;
  const every = toCome.every(({ id }) => ticked.has(id));
  if (toCome.length > 1 && !every) return html`${said(language, 'door', words.orGiveUp)} <p>${link}</p>`;
  const why = every && toCome.length > 1 ? words.every : words.only;
  return language === 'easy'
    ? html`${said(language, 'door', why)} <p>${link}</p>`
    : insetText({ html: html`<p>${why}</p> <p>${link}</p>` });
}

/** There is no place, or nothing to come: nothing to say. */
export function nothingToSayView(
  { language, space, run }: Pick<CannotComeView, 'language' | 'space' | 'run'>,
  why: 'noPlace' | 'over',
): Html {
  const words = cannotComeText[language];
  return html`${heading(run.course.title, words[why])} ${said(language, 'calendar', words[`${why}What`], 'al-lead')}
    <p><a href="/${space.slug}/runs/${run.code}">${words.course}</a></p>`;
}

function said(language: Language, symbol: SymbolName, text: string, classes = ''): Html {
  if (language === 'easy') return easyRead({ symbol, text });
  return classes ? html`<p class="${classes}">${text}</p>` : html`<p>${text}</p>`;
}
