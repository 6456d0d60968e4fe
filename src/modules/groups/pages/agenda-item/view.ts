import { button } from '#design/components.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { areaField, hidden, mendSummary, selectField, textField, tickField } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import { meetingHead } from '../../views/meeting-head.ts';
import { said, saidList } from '../../views/said.ts';
import type { MeetingRead } from '../load-meeting.ts';
import { itemText } from './text.ts';

export interface ItemView extends MeetingRead {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly members: readonly Choice[];
  readonly self: string;
  readonly filled: Filled;
  readonly fields: (key?: string) => Html;
  /** The item that is changed; null for a new one. */
  readonly changing: { readonly id: string; readonly version: number } | null;
  readonly conflict: readonly BothTexts[] | null;
}

const at = ({ slug, group, meeting }: ItemView, more: string) =>
  `/${slug}/groups/${group.code}/meetings/${meeting.code}${more}`;

/** Bringing something to a meeting, or changing it. */
export function itemView(view: ItemView): Html {
  const { language, changing, filled, fields, conflict } = view;
  const words = itemText[language];
  const title = changing ? words.change : words.add;
  const action = at(view, changing ? `/items/${changing.id}` : '/items/new');
  return html`${meetingHead({ ...view, title, above: mendSummary(filled.errors) })}
    ${conflict ? bothTexts(conflict) : nothing}
    <form method="post" action="${action}" novalidate>
      ${fields()} ${changing ? hidden('version', changing.version) : nothing} ${whatFields(view)} ${presenters(view)}
      ${changing ? nothing : whose(view)}
      ${button({ text: changing ? words.keep : words.send, preventDoubleClick: true })}
    </form>
    ${changing ? takeOff(view, changing.id) : nothing}`;
}

function whatFields({ language, filled }: ItemView): Html {
  const words = itemText[language];
  return html`${textField(filled, { name: 'title', label: words.what, hint: words.whatHint })}
    ${areaField(filled, { name: 'about', label: words.about, hint: words.aboutHint })}
    ${tickField(filled, { name: 'decisionSought', label: words.decision, hint: words.decisionHint })}
    ${textField(filled, { name: 'minutes', label: words.minutes, hint: words.minutesHint, width: 3, numbers: true })}`;
}

function presenters({ language, filled, members, way }: ItemView): Html {
  const words = itemText[language];
  const whoever = [{ value: '', text: words.whoever }, ...members];
  const nobody = [{ value: '', text: words.nobody }, ...members];
  const hint = way.twoPresenters ? { hint: words.twoHint } : {};
  return html`${selectField(filled, { name: 'one', label: words.one }, whoever)}
    ${selectField(filled, { name: 'two', label: words.two, ...hint }, nobody)}`;
}

function whose({ language, filled, members, self }: ItemView): Html {
  const words = itemText[language];
  const others = members.filter(({ value }) => value !== self);
  return html`${selectField(filled, { name: 'who', label: words.who, hint: words.whoHint }, [{ value: '', text: words.self }, ...others])}
    ${selectField(filled, { name: 'how', label: words.how }, [
      { value: '', text: words.self },
      { value: 'phone', text: words.phone },
      { value: 'paper', text: words.paper },
      { value: 'in person', text: words.inPerson },
    ])}`;
}

function takeOff(view: ItemView, itemId: string): Html {
  const words = itemText[view.language];
  return html`<section class="al-section" aria-labelledby="take-off">
    <h2 id="take-off">${words.takeOff}</h2>
    <p>${words.takeOffAbout}</p>
    <form method="post" action="${at(view, `/items/${itemId}/take-back`)}" novalidate>
      ${view.fields()} ${button({ text: words.takeOff, variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}

/** The agenda is closed: why, and what can be done. */
export function closedView(
  view: Omit<ItemView, 'filled' | 'members' | 'self' | 'changing' | 'conflict' | 'fields'>,
): Html {
  const { language, slug, group, meeting } = view;
  const words = itemText[language];
  return html`${meetingHead({ ...view, title: words.closedTitle })}
    ${said(language, 'clock', words.closed(dayInWords(meeting.agendaClosesOn)), 'al-lead')}
    ${saidList(language, 'help', words.closedDo)}
    <p><a href="/${slug}/groups/${group.code}/meetings/${meeting.code}">${words.back}</a></p>`;
}
