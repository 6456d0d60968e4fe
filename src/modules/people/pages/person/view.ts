import { button, insetText, input, summaryList, tag } from '#design/components.ts';
import { shortDay } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { CONTACT_BY_WORDS } from '../../model/contact-choices.ts';
import { ROLE_WORDS } from '../../model/role-words.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { field, mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';

export interface PersonView {
  readonly person: PersonDetails;
  readonly path: string;
  readonly space: string;
  readonly formFields: (key?: string) => Html;
  readonly strengthKey: string | undefined;
  readonly form: FormShown;
  readonly mayLook: boolean;
  readonly mayGiveRoles: boolean;
  readonly runsTheCollege: boolean;
}

export function personView(view: PersonView): Html {
  const { person } = view;
  const work = [person.job, person.organisation].filter(Boolean).join(', ');
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">${person.name}</h1>
    ${work === '' ? nothing : html`<p class="nhsuk-lede-text">${work}</p>`}
    ${person.roles.length === 0 ? nothing : html`<p>${person.roles.map((role) => html`${tag({ text: ROLE_WORDS[role].title, colour: 'purple' })} `)}</p>`}
    ${reaching(view)} ${whatHelps(view)} ${strengths(view)} ${more(view)}`;
}

function reaching({ person, path }: PersonView): Html {
  const row = (key: string, value: Html | string) => ({ key, value });
  return html`<section class="al-section" aria-labelledby="reaching">
    <h2 class="nhsuk-heading-m" id="reaching">Reaching ${person.name}</h2>
    ${summaryList({
      rows: [
        row('Best way', CONTACT_BY_WORDS[person.contactBy]),
        row('Telephone', person.phone ?? 'None'),
        row('E-mail', person.email ?? 'None'),
        row('May we leave a message?', leaveMessage(person.mayLeaveMessage)),
        person.contactNote !== null &&
          row(
            'Reaching them safely',
            html`${person.contactNote.split('\n').map((line) => html`<p class="nhsuk-u-margin-bottom-2">${line}</p>`)}`,
          ),
        row('Written down', `Added ${shortDay(person.addedOn)}`),
      ],
    })}
    ${button({ text: 'Change these', href: `${path}/change`, variant: 'secondary', small: true })}
  </section>`;
}

function leaveMessage(may: boolean | null): Html | string {
  if (may === null) return 'Not asked yet: please leave none';
  return may ? 'Yes' : html`<strong>No, never</strong>`;
}

function whatHelps({ person, path, formFields, mayLook }: PersonView): Html {
  if (!mayLook) return nothing;
  return html`<section class="al-section" aria-labelledby="helps">
    <h2 class="nhsuk-heading-m" id="helps">What helps</h2>
    <p>What helps ${person.name} is private. It opens when you press the button, and we write down that you looked: they can see who did, and when.</p>
    <form method="post" action="${path}/what-helps" novalidate>
      ${formFields()} ${button({ text: 'Show what helps (this look is recorded)', variant: 'secondary' })}
    </form>
  </section>`;
}

function strengths({ person, path, formFields, strengthKey, form }: PersonView): Html {
  return html`<section class="al-section" aria-labelledby="strengths">
    <h2 class="nhsuk-heading-m" id="strengths">Strengths</h2>
    <p>Skills, interests, places and people they can bring, beyond any role.</p>
    ${
      person.strengths.length === 0
        ? insetText({ text: 'None is written down yet. Everybody has some: ask.' })
        : html`<ul class="nhsuk-list nhsuk-list--border">${person.strengths.map((one) => strengthItem(one, path, formFields))}</ul>`
    }
    <form method="post" action="${path}/strengths" novalidate>
      ${formFields(strengthKey)}
      ${input({ ...field(form, 'strength'), label: { text: 'Add a strength', size: 's' }, hint: 'Such as: sings, speaks Somali, knows every bus route' })}
      ${button({ text: 'Add this strength', variant: 'secondary' })}
    </form>
  </section>`;
}

function strengthItem(one: { id: string; strength: string }, path: string, formFields: () => Html): Html {
  return html`<li>
    <form class="al-actions nhsuk-u-margin-0" method="post" action="${path}/strengths/${one.id}/take-away" novalidate>
      <span>${one.strength}</span>
      ${formFields()} ${button({ html: html`Take away<span class="nhsuk-u-visually-hidden">: ${one.strength}</span>`, variant: 'secondary', small: true })}
    </form>
  </li>`;
}

function more({ person, path, space, mayGiveRoles, runsTheCollege }: PersonView): Html {
  return html`<section class="al-section" aria-labelledby="more">
    <h2 class="nhsuk-heading-m" id="more">More</h2>
    ${person.foldedIn === 0 ? nothing : html`<p>${plural(person.foldedIn, { one: 'One other record was', other: '# other records were' })} made one with this.</p>`}
    <ul class="nhsuk-list">
      ${runsTheCollege ? html`<li><a href="${space}/thread/people/${person.id}">Write down what they say about their part in courses</a></li>` : nothing}
      ${runsTheCollege ? html`<li><a href="${space}/messages/people/${person.id}">What they were sent, and where letters go</a></li>` : nothing}
      ${mayGiveRoles ? html`<li><a href="${path}/roles">Give or take roles</a></li>` : nothing}
      <li><a href="${path}/merge">Is ${person.name} here twice? Make two records one</a></li>
    </ul>
  </section>`;
}
