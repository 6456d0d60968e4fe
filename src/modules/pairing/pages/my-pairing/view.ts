import { button, notificationBanner } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { notice } from '#design/notice.ts';
import { checksField, dayField, mendSummary, selectField, timeField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { WEEKDAYS, awayInWords } from '../../model/words.ts';
import { answeredWords } from '../answer-words.ts';
import { askedSection } from '../asked-section.ts';
import type { Done, FormName, Loaded } from './page.ts';

export interface MyPairingView extends Loaded {
  readonly slug: string;
  readonly zone: string;
  readonly done: Done | null;
  readonly mending: (Filled & { readonly form: FormName }) | null;
  readonly fields: (form?: FormName) => Html;
}

/** A tutor's own page for being paired: what they are asked, when they cannot, what they enjoy. */
export function myPairingView(view: MyPairingView): Html {
  const { slug, mending, done } = view;
  return html`${mendSummary(mending?.errors ?? [])} ${doneBanner(done)}
    <h1>When I can teach</h1>
    <p class="al-lead">What you keep here is seen by whoever looks for tutors as “free” or “not free”, never as a reason.</p>
    ${askedSection({ ...view, fields: () => view.fields() })} ${wishes(view)} ${times(view)}
    <section class="al-section" aria-labelledby="more">
      <h2 id="more">More of yours</h2>
      <ul class="nhsuk-list">
        <li><a href="/${slug}/my-teaching">My teaching: the runs you are named on</a></li>
        <li><a href="/${slug}/releases">My requests for release</a></li>
        <li><a href="/${slug}/me">How I wish to be named</a></li>
      </ul>
    </section>`;
}

function doneBanner(done: Done | null): Html {
  if (done === null) return nothing;
  if (done === 'kept') return notice('It is kept.');
  const words = answeredWords.en[done];
  return done === 'yes' || done === 'no' ? notice(words) : notificationBanner({ text: words });
}

function filledFor({ mending }: MyPairingView, form: FormName, kept: Filled['typed'] = {}): Filled {
  return mending?.form === form ? mending : { typed: kept, errors: [] };
}

function wishes(view: MyPairingView): Html {
  const { slug, wishes: own, subjects, taught, fields } = view;
  const as = own ? [own.asPeer && 'peer', own.asProfessional && 'professional', own.notNow && 'not now'] : [];
  const filled = filledFor(view, 'wishes', { as: as.filter((one) => one !== false), subjects });
  return html`<section class="al-section" aria-labelledby="wishes">
    <h2 id="wishes">What I would like to be asked</h2>
    ${own ? nothing : html`<p>You have not said yet. Until you do, you may be asked to be what you have been here before.</p>`}
    <form method="post" action="/${slug}/my-pairing/wishes" novalidate>
      ${fields('wishes')}
      ${checksField(filled, { name: 'as', label: 'Ask me to be', hint: 'Tick one, both or none' }, [
        { value: 'peer', text: 'A peer tutor' },
        { value: 'professional', text: 'A professional tutor' },
        { value: 'not now', text: 'Nothing just now: please do not ask me for the time being' },
      ])}
      ${
        taught.length === 0
          ? nothing
          : checksField(
              filled,
              { name: 'subjects', label: 'What I enjoy' },
              taught.map((subject) => ({ value: subject, text: subject })),
            )
      }
      ${button({ text: 'Keep what I would like', preventDoubleClick: true })}
    </form>
  </section>`;
}

function times(view: MyPairingView): Html {
  const { slug, times: own, fields } = view;
  const weekly = filledFor(view, 'weekly');
  const days = filledFor(view, 'days');
  return html`<section class="al-section" aria-labelledby="times">
    <h2 id="times">Times I cannot</h2>
    <p>You are not asked about runs that meet at these times, or while you teach something else. Nobody asks why.</p>
    ${own.length === 0 ? html`<p><strong>None so far.</strong></p>` : html`<ul class="nhsuk-list nhsuk-list--border">${own.map((time) => html`<li><form method="post" action="/${slug}/my-pairing/times/${time.id}/remove" novalidate>${fields()} <p class="nhsuk-u-margin-bottom-2">${awayInWords(time)}</p> ${button({ html: html`Take away<span class="nhsuk-u-visually-hidden">: ${awayInWords(time)}</span>`, variant: 'secondary', small: true, preventDoubleClick: true })}</form></li>`)}</ul>`}
    <h3>Each week</h3>
    <form method="post" action="/${slug}/my-pairing/weekly" novalidate>
      ${fields('weekly')}
      ${selectField(weekly, { name: 'weekday', label: 'On' }, [{ value: '', text: 'Choose a day' }, ...WEEKDAYS.map((day, index) => ({ value: String(index + 1), text: `${day}s` }))])}
      ${timeField(weekly, { name: 'from', label: 'From' })} ${timeField(weekly, { name: 'until', label: 'Until' })}
      ${button({ text: 'Keep this weekly time', variant: 'secondary', preventDoubleClick: true })}
    </form>
    <h3>On some days</h3>
    <form method="post" action="/${slug}/my-pairing/days" novalidate>
      ${fields('days')} ${dayField(days, { name: 'fromOn', label: 'The first day' })}
      ${dayField(days, { name: 'toOn', label: 'The last day (leave it empty for one day)' })}
      ${button({ text: 'Keep these days', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}
