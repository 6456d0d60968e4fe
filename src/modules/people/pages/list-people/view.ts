import { button, insetText, pagination } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '../../queries/find-people.ts';
import { mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearch } from '../name-search.ts';

export interface ListPeopleView {
  readonly path: string;
  readonly form: FormShown;
  readonly fields: Html;
  /** What was looked for; "" for everybody. */
  readonly words: string;
  readonly people: readonly FoundPerson[];
  /** The addresses of the first page and the next; null where there is none. */
  readonly first: string | null;
  readonly next: string | null;
}

export function listPeopleView(view: ListPeopleView): Html {
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">People</h1>
    ${nameSearch({
      action: view.path,
      fields: view.fields,
      form: view.form,
      label: 'Find somebody by name',
      hint: 'The beginnings of any words of their name will do, such as “ami yus”.',
      find: 'Find people',
    })}
    <div class="al-actions">${button({ text: 'Add a person', href: `${view.path}/add`, variant: 'secondary' })}</div>
    ${view.people.length === 0 ? nobody(view) : list(view)} ${turning(view)}`;
}

function list({ people, path, words }: ListPeopleView): Html {
  return html`${words === '' ? nothing : html`<h2 class="nhsuk-heading-s">Names with “${words}”</h2>`}
    <ul class="nhsuk-list nhsuk-list--border">
      ${people.map((person) => html`<li><a href="${path}/${person.id}">${person.name}</a> <span class="al-quiet">– ${person.hint}</span></li>`)}
    </ul>`;
}

function nobody({ words, path }: ListPeopleView): Html {
  if (words === '')
    return insetText({
      text: 'Nobody is here yet. People come in with a booking or a spreadsheet, and you can add them yourself.',
    });
  return insetText({
    html: html`<p>Nobody here has a name with words that begin like “${words}”.</p><p><a href="${path}">See everybody</a></p>`,
  });
}

function turning({ first, next }: ListPeopleView): Html {
  if (!first && !next) return nothing;
  return pagination({
    ariaLabel: 'More people',
    ...(first ? { previous: { href: first, text: 'First page', label: 'from the beginning' } } : {}),
    ...(next ? { next: { href: next, text: 'More people', label: 'further along the alphabet' } } : {}),
  });
}
