import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { button } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import {
  checksField,
  dayField,
  hidden,
  radiosField,
  selectField,
  timeField,
  typedText,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { WEEKDAYS, awayInWords } from '../../model/words.ts';
import type { OwnTime, Wishes } from '../../queries/own-pairing.ts';
import type { FormName } from './form.ts';

/** A form on its way back: which one, what was typed, and (where somebody kept another meanwhile) both texts. */
export type Mending = Filled & { readonly form: FormName; readonly conflict?: readonly BothTexts[] };

/** What a tutor would like and when they cannot: on their own page, or on that of whoever writes it down for them. */
export interface KeepingView {
  /** Where the forms go: "/riverside/my-pairing". */
  readonly base: string;
  readonly zone: string;
  /** Null on their own page; otherwise the tutor's name. */
  readonly name: string | null;
  readonly wishes: Wishes | null;
  readonly subjects: readonly string[];
  readonly taught: readonly string[];
  readonly times: readonly OwnTime[];
  /** Names of those who wrote something down for the tutor. */
  readonly names: ReadonlyMap<string, string>;
  readonly mending: Mending | null;
  readonly fields: (form?: FormName) => Html;
}

const AS = [
  { value: 'peer', text: 'A peer tutor' },
  { value: 'professional', text: 'A professional tutor' },
];

/** As what somebody would like to be asked, and what they enjoy. */
export function wishesSection(view: KeepingView): Html {
  const { base, name, wishes: own, subjects, taught, fields, mending } = view;
  const as = own ? [own.asPeer && 'peer', own.asProfessional && 'professional', own.notNow && 'not now'] : [];
  const kept = { as: as.filter((one) => one !== false), subjects, how: 'phone' };
  const filled = filledFor(view, 'wishes', kept);
  return html`<section class="al-section" aria-labelledby="wishes">
    <h2 id="wishes">${name === null ? 'What I would like to be asked' : `What ${name} would like to be asked`}</h2>
    ${mending?.form === 'wishes' && mending.conflict ? bothTexts(mending.conflict) : nothing}
    ${own ? lastSaid(view, own) : html`<p>${name === null ? 'You have not said yet. Until you do, you may be asked to be what you have been here before.' : 'Nothing has been said yet. Until then they may be asked to be what they have been here before.'}</p>`}
    <form method="post" action="${base}/wishes" novalidate>
      ${fields('wishes')} ${hidden('version', own?.version ?? 0)} ${howField(view, 'wishes', filled)}
      ${checksField(filled, { name: 'as', label: name === null ? 'Ask me to be' : 'They would like to be asked to be', hint: 'Tick one, both or none' }, [...AS, { value: 'not now', text: name === null ? 'Nothing just now: please do not ask me for the time being' : 'Nothing just now: they are not asked for the time being' }])}
      ${taught.length === 0 ? nothing : checksField(filled, { name: 'subjects', label: name === null ? 'What I enjoy' : 'What they enjoy' }, asChoices(taught))}
      ${button({ text: name === null ? 'Keep what I would like' : 'Keep what they would like', preventDoubleClick: true })}
    </form>
  </section>`;
}

const asChoices = (subjects: readonly string[]) =>
  subjects.map((subject) => ({ value: subject, text: subject }));

function lastSaid(view: KeepingView, { channel, recordedBy, recordedAt }: Wishes): Html {
  const on = dateInWords(recordedAt, view.zone);
  return recordedBy === null
    ? view.name === null
      ? nothing
      : html`<p class="al-quiet">Said by themselves on ${on}.</p>`
    : html`<p class="al-quiet">${writtenDown(view, { channel, recordedBy })} on ${on}.</p>`;
}

function writtenDown(
  { names }: KeepingView,
  { channel, recordedBy }: { channel: string; recordedBy: string },
): string {
  const how =
    channel === 'in person' ? 'Told in person' : channel === 'paper' ? 'Said on paper' : 'Told by phone';
  return `${how}, and written down by ${names.get(recordedBy) ?? 'somebody here'}`;
}

/** Times somebody cannot. Whoever writes them down for a tutor sees those that were written down, and no others. */
export function timesSection(view: KeepingView): Html {
  const { base, name, times: own, fields } = view;
  const weekly = filledFor(view, 'weekly', { how: 'phone' });
  const days = filledFor(view, 'days', { how: 'phone' });
  return html`<section class="al-section" aria-labelledby="times">
    <h2 id="times">${name === null ? 'Times I cannot' : `Times ${name} cannot`}</h2>
    <p>${name === null ? 'You are not asked about runs that meet at these times, or while you teach something else. Nobody asks why.' : 'They are not asked about runs that meet at these times. Do not ask why. Times they keep themselves count as well, and are theirs alone to see.'}</p>
    ${own.length === 0 ? html`<p><strong>${name === null ? 'None so far.' : 'None written down for them so far.'}</strong></p>` : html`<ul class="nhsuk-list nhsuk-list--border">${own.map((time) => timeItem(view, time))}</ul>`}
    <h3>Each week</h3>
    <form method="post" action="${base}/weekly" novalidate>
      ${fields('weekly')} ${howField(view, 'weekly', weekly)}
      ${selectField(weekly, { name: 'weekday', label: 'On' }, [{ value: '', text: 'Choose a day' }, ...WEEKDAYS.map((day, index) => ({ value: String(index + 1), text: `${day}s` }))])}
      ${timeField(weekly, { name: 'from', label: 'From' })} ${timeField(weekly, { name: 'until', label: 'Until' })}
      ${button({ text: 'Keep this weekly time', variant: 'secondary', preventDoubleClick: true })}
    </form>
    <h3>On some days</h3>
    <form method="post" action="${base}/days" novalidate>
      ${fields('days')} ${howField(view, 'days', days)} ${dayField(days, { name: 'fromOn', label: 'The first day' })}
      ${dayField(days, { name: 'toOn', label: 'The last day (leave it empty for one day)' })}
      ${button({ text: 'Keep these days', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}

function timeItem(view: KeepingView, time: OwnTime): Html {
  const words = awayInWords(time);
  const { channel, recordedBy } = time;
  return html`<li><form method="post" action="${view.base}/times/${time.id}/remove" novalidate>${view.fields()} <p class="nhsuk-u-margin-bottom-2">${words}${recordedBy === null ? nothing : html`<br><span class="al-quiet">${writtenDown(view, { channel, recordedBy })}</span>`}</p> ${button({ html: html`Take away<span class="nhsuk-u-visually-hidden">: ${words}</span>`, variant: 'secondary', small: true, preventDoubleClick: true })}</form></li>`;
}

const HOW = [
  { value: 'phone', text: 'By phone' },
  { value: 'in person', text: 'In person' },
  { value: 'paper', text: 'On paper' },
];

// Each form asks for itself: what was told by phone today is no answer to what came on paper last week.
function howField({ name, mending }: KeepingView, form: FormName, filled: Filled): Html {
  if (name === null) return nothing;
  const id = mending?.form === form ? 'how' : `how-${form}`;
  return radiosField(filled, { name: 'how', id, label: `How did ${name} tell you?` }, HOW, true);
}

function filledFor({ mending }: KeepingView, form: FormName, kept: Filled['typed'] = {}): Filled {
  return mending?.form === form ? mending : { typed: kept, errors: [] };
}

/** Both texts of what somebody would like, where another was kept while a page lay open. */
export function bothWishes(
  now: Wishes | null,
  subjects: readonly string[],
  typed: Filled['typed'],
): BothTexts[] {
  const words = (as: readonly string[]) =>
    as.length === 0 ? 'Not said' : as.map((one) => WORDS[one] ?? one).join(', ');
  const asNow = [now?.asPeer && 'peer', now?.asProfessional && 'professional', now?.notNow && 'not now'];
  const list = (name: string) => (typedText(typed, name) === '' ? [] : [typed[name] ?? []].flat());
  return [
    {
      label: 'Asked to be',
      now: words(asNow.filter((one) => typeof one === 'string')),
      yours: words(list('as')),
    },
    { label: 'Enjoys', now: subjects.join(', '), yours: list('subjects').join(', ') },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  peer: 'a peer tutor',
  professional: 'a professional tutor',
  'not now': 'nothing just now',
};
