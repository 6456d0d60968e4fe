import { insetText, panel } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { confirmationText } from './confirmation-text.ts';
import { runFacts, sessionLines } from './run-facts.ts';

export interface ConfirmationView {
  readonly language: Language;
  readonly space: Space;
  readonly now: Date;
  readonly run: OfferedRun;
  readonly standing: Pick<Standing, 'state' | 'number'>;
  /** Where they answer about the place that is held for them; null when none is. */
  readonly heldAddress: string | null;
}

/** The title of the page: where the booking stands today. */
export function confirmationTitle({
  language,
  standing,
}: Pick<ConfirmationView, 'language' | 'standing'>): string {
  return confirmationText[language][standing.state];
}

/** What became of asking for a place: nothing of it says who asked. */
export function confirmationView(view: ConfirmationView): Html {
  const { language, space, run, standing } = view;
  const words = confirmationText[language];
  const address = `/${space.slug}/runs/${run.code}`;
  const top = html`${panel({ heading: { text: confirmationTitle(view), level: 1 }, text: body(view) })}
    ${standing.state === 'listed' && html`<p class="al-lead">${run.course.title}</p>`}
    ${held(view)} ${runFacts(run, space.timeZone, view.now, language)}`;
  if (standing.state === 'cancelled') {
    return html`${top} <p><a href="${address}/book">${words.again}</a></p>
      <p><a href="/${space.slug}/prospectus">${words.other}</a></p>`;
  }
  return html`${top}
    <h2 class="nhsuk-heading-m">${words.next}</h2>
    ${next(view)} ${dates(view)}
    <p>${space.contactPhone ? words.change(space.contactPhone) : words.changeNoPhone}</p>
    <p><a href="${address}">${words.course}</a></p>`;
}

function held({ language, heldAddress }: ConfirmationView): Html {
  if (heldAddress === null) return nothing;
  const words = confirmationText[language];
  return insetText({
    html: html`<p><strong>${words.held}</strong></p><p><a href="${heldAddress}">${words.heldLink}</a></p>`,
  });
}

function body({ language, run, standing }: ConfirmationView): string {
  if (standing.state !== 'listed') return run.course.title;
  return confirmationText[language].listedBody(standing.number ?? 1);
}

const SYMBOLS: Record<'booked' | 'listed', readonly SymbolName[]> = {
  booked: ['mail', 'speech', 'tick'],
  listed: ['ticket', 'search', 'door'],
};

function next({ language, standing }: ConfirmationView): Html {
  const words = confirmationText[language];
  const state = standing.state === 'listed' ? 'listed' : 'booked';
  const lines = state === 'listed' ? words.listedNext : words.bookedNext;
  if (language === 'easy')
    return easyReadList(lines.map((text, index) => ({ symbol: SYMBOLS[state][index]!, text })));
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function dates({ language, space, run, standing }: ConfirmationView): Html {
  if (run.sessions.length < 2 || standing.state !== 'booked') return nothing;
  return html`<h2 class="nhsuk-heading-m">${confirmationText[language].dates}</h2>
    ${sessionLines(run, space.timeZone)}`;
}
