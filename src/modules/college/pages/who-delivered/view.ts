import { button, checkboxes, insetText } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import type { RunSession, RunTutor } from '../../queries/managed-runs.ts';
import type { LoadedRun } from '../manage-run/load.ts';
import { hidden, mendSummary, radiosField, textField, typedText, typedTexts } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';
import { whichField } from '../manage-shared/which-somebody.ts';
import { ROLE_WORDS } from '../manage-shared/words.ts';

export interface DeliveredView extends LoadedRun {
  readonly now: Date;
  readonly fields: () => Html;
  readonly filled: Filled;
  readonly candidates: readonly FoundPerson[] | null;
  readonly backTo: string;
  readonly done: string | null;
}

/** A tutor as a box to tick: who, and in which role. */
export const tutorValue = (tutor: RunTutor): string => `${tutor.role}:${tutor.personId}`;

export function deliveredView(view: DeliveredView): Html {
  const begun = view.sessions.filter((session) => session.startsAt <= view.now);
  return html`${notice(view.done)} ${mendSummary(view.filled.errors)}
    <h1><span class="nhsuk-caption-l">${view.one.run.title}, ${view.one.run.code}</span> Who actually delivered?</h1>
    <p class="al-lead">Tutors fall ill, and somebody steps in. Each person is asked whether it is right before it counts; what you say of yourself counts at once.</p>
    ${begun.length === 0 ? insetText({ text: 'No session of this run has begun yet.' }) : begun.map((session) => sessionForm(view, session))}
    <p><a href="${view.backTo}">Go back</a></p>`;
}

function sessionForm(view: DeliveredView, session: RunSession): Html {
  const mine = typedText(view.filled.typed, 'session') === session.id;
  const filled = mine ? view.filled : { typed: {}, errors: [] };
  const prefix = mine ? '' : `s${session.number}-`;
  return html`<section class="al-section" aria-labelledby="session-${session.number}">
    <h2 id="session-${session.number}" class="nhsuk-heading-m">${dateAndTimeRange(session.startsAt, session.endsAt, view.words.zone)}</h2>
    ${session.delivered.length === 0 ? html`<p class="al-quiet">Not recorded yet. The tutors who are named are ticked.</p>` : html`<p class="al-quiet">Recorded.</p>`}
    <form method="post" action="/${view.words.slug}/runs/${view.one.run.code}/who-delivered" novalidate>
      ${view.fields()} ${hidden('session', session.id)} ${tickTutors(view, session, mine, prefix)} ${somebodyElse(view, session, filled, mine, prefix)}
      ${button({ html: html`Keep this<span class="nhsuk-u-visually-hidden"> for session ${session.number}</span>`, preventDoubleClick: true, variant: 'secondary' })}
    </form>
  </section>`;
}

function tickTutors(view: DeliveredView, session: RunSession, mine: boolean, prefix: string): Html {
  const listed = everybody(session.delivered, view.one.run.tutors);
  const ticked = mine
    ? typedTexts(view.filled.typed, 'tutors')
    : (session.delivered.length > 0 ? session.delivered : view.one.run.tutors).map(tutorValue);
  if (listed.length === 0) return html`<p>Nobody is named on this run.</p>`;
  const error = mine ? view.filled.errors.find(({ field }) => field === 'tutors') : undefined;
  return checkboxes({
    name: 'tutors',
    idPrefix: `${prefix}tutors`,
    fieldset: { legend: { text: `Who delivered session ${session.number}?`, size: 's' } },
    values: ticked,
    ...(error ? { errorMessage: error.message } : {}),
    items: listed.map((tutor) => ({
      value: tutorValue(tutor),
      text: `${view.words.names.get(tutor.personId) ?? 'Somebody'}, as a ${ROLE_WORDS[tutor.role].toLowerCase()}`,
    })),
  });
}

function everybody(delivered: readonly RunTutor[], named: readonly RunTutor[]): RunTutor[] {
  const known = new Set(delivered.map((one) => one.personId));
  return [...delivered, ...named.filter((one) => !known.has(one.personId))];
}

function somebodyElse(
  view: DeliveredView,
  session: RunSession,
  filled: Filled,
  mine: boolean,
  prefix: string,
): Html {
  const open = mine && (typedText(filled.typed, 'name') !== '' || filled.errors.length > 0);
  const id = (name: string) => `${prefix}${name}`;
  const fields = html`${textField(filled, { name: 'name', id: id('name'), label: 'Their name', width: 20 })}
    ${mine && view.candidates ? whichField(filled, typedText(filled.typed, 'name'), view.candidates) : nothing}
    ${radiosField(filled, { name: 'role', id: id('role'), label: 'How were they there?' }, [
      { value: 'peer', text: 'As a peer tutor' },
      { value: 'professional', text: 'As a professional tutor' },
    ])}`;
  return html`<details class="nhsuk-details"${open ? html` open` : nothing}>
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Somebody else stepped in<span class="nhsuk-u-visually-hidden"> for session ${session.number}</span></span></summary>
    <div class="nhsuk-details__text">${fields}</div>
  </details>`;
}
