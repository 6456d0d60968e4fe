import { button, errorSummary, insetText, radios, tables } from '#design/components.ts';
import { shortDay } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { CONTACT_BY_WORDS, leaveMessageAnswer } from '../../model/contact-choices.ts';
import { ROLE_WORDS } from '../../model/role-words.ts';
import type { FoundPerson } from '../../queries/find-people.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearch } from '../name-search.ts';

export interface FindOtherView {
  readonly path: string;
  readonly person: PersonDetails;
  readonly search: FormShown;
  readonly fields: Html;
  readonly others: readonly FoundPerson[];
}

export function findOtherView({ path, person, search, fields, others }: FindOtherView): Html {
  return html`${mistakes(search.errors)}
    <h1 class="nhsuk-heading-l">Is ${person.name} here twice?</h1>
    <p class="nhsuk-lede-text">Find the other record. You will see both side by side before anything changes.</p>
    ${nameSearch({
      action: `${path}/merge/find`,
      fields,
      form: search,
      label: 'Name on the other record',
      find: 'Find the other record',
    })}
    ${
      others.length === 0
        ? insetText({ text: 'No other record has a name like that.' })
        : html`<ul class="nhsuk-list nhsuk-list--border">${others.map((one) => html`<li><a href="${path}/merge?with=${one.id}">${one.name}</a> <span class="al-quiet">– ${one.hint}</span></li>`)}</ul>`
    }`;
}

/** Why the two were not made one, and which of them was to stay. */
export interface MergeTrouble {
  readonly message: string;
  readonly keep: 'this' | 'other' | null;
}

export interface SideBySideView {
  readonly path: string;
  readonly person: PersonDetails;
  readonly other: PersonDetails;
  readonly trouble: MergeTrouble | null;
  readonly fields: Html;
}

type Shown = readonly [string, (person: PersonDetails) => string];

const ROWS: readonly Shown[] = [
  ['Name', (person) => person.name],
  ['Added', (person) => shortDay(person.addedOn)],
  ['Work', (person) => [person.job, person.organisation].filter(Boolean).join(', ')],
  ['Telephone', (person) => person.phone ?? ''],
  ['E-mail', (person) => person.email ?? ''],
  ['Best way', (person) => CONTACT_BY_WORDS[person.contactBy]],
  [
    'May we leave a message?',
    (person) =>
      ({ 'not asked': 'Not asked', yes: 'Yes', no: 'No' })[leaveMessageAnswer(person.mayLeaveMessage)],
  ],
  ['Reaching them safely', (person) => person.contactNote ?? ''],
  ['Roles', (person) => person.roles.map((role) => ROLE_WORDS[role].title).join(', ')],
  ['Strengths', (person) => person.strengths.map(({ strength }) => strength).join(', ')],
];

export function sideBySideView(view: SideBySideView): Html {
  const { person, other, trouble } = view;
  return html`${trouble === null ? nothing : errorSummary({ heading: 'These two were not made one', errorList: [{ text: trouble.message, href: '#keep' }] })}
    <h1 class="nhsuk-heading-l">Are these two one person?</h1>
    ${tables({
      caption: { id: 'two-records', text: 'The two records, side by side' },
      firstCellIsHeader: true,
      responsive: true,
      head: [{ text: 'What' }, { text: 'This record' }, { text: 'The other record' }],
      rows: ROWS.map(([title, value]) => [
        { text: title },
        { text: value(person) || 'Nothing' },
        { text: value(other) || 'Nothing' },
      ]),
    })}
    <form method="post" action="${view.path}/merge" novalidate>
      ${view.fields} <input type="hidden" name="other" value="${other.id}">
      ${radios({
        name: 'keep',
        idPrefix: 'keep',
        value: trouble?.keep ?? '',
        fieldset: { legend: { text: 'Which record should stay?', size: 'm' } },
        hint: 'Where the two differ, its words count. What the other says differently is kept in the note on reaching them.',
        items: [
          { value: 'this', text: `This record: ${person.name}`, hint: `Added ${shortDay(person.addedOn)}` },
          {
            value: 'other',
            text: `The other record: ${other.name}`,
            hint: `Added ${shortDay(other.addedOn)}`,
          },
        ],
        ...(trouble === null ? {} : { errorMessage: { text: trouble.message } }),
      })}
      <p>Bookings, courses, strengths, roles and what helps all move to the record that stays. If both hold a place on one course, one place is given up. <strong>This cannot be undone.</strong></p>
      ${button({ text: 'Make these two one', preventDoubleClick: true })}
    </form>`;
}
