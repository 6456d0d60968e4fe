import { button, checkboxes, errorSummary, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { ROLE_WORDS, SPACE_ROLES } from '../../model/role-words.ts';
import type { FoundPerson } from '../../queries/find-people.ts';
import type { PersonWithRoles } from '../../queries/people-with-roles.ts';
import { mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { nameSearch } from '../name-search.ts';

export interface RolesHereView {
  readonly space: string;
  readonly search: FormShown;
  readonly fields: Html;
  readonly holders: readonly PersonWithRoles[];
  /** People found by name; null where nobody was looked for. */
  readonly found: readonly FoundPerson[] | null;
}

export function rolesHereView(view: RolesHereView): Html {
  const { space, holders } = view;
  return html`${mistakes(view.search.errors)}
    <h1 class="nhsuk-heading-l">Roles</h1>
    <p class="nhsuk-lede-text">A role says what somebody may do here. It says nothing about what they have lived through.</p>
    <ul class="nhsuk-list nhsuk-list--border">
      ${holders.map((one) => html`<li><a href="${space}/people/${one.id}/roles">${one.name}</a> <span class="al-quiet">– ${one.roles.map((role) => ROLE_WORDS[role].title).join(', ')}</span></li>`)}
    </ul>
    <h2 class="nhsuk-heading-m" id="find">Give somebody else a role</h2>
    ${nameSearch({
      action: `${space}/roles`,
      fields: view.fields,
      form: view.search,
      label: 'Find somebody by name',
      find: 'Find people',
    })}
    ${foundList(view)}`;
}

function foundList({ space, found }: RolesHereView): Html {
  if (found === null) return nothing;
  if (found.length === 0) return insetText({ text: 'Nobody here has a name like that.' });
  return html`<ul class="nhsuk-list nhsuk-list--border">${found.map((one) => html`<li><a href="${space}/people/${one.id}/roles">${one.name}</a> <span class="al-quiet">– ${one.hint}</span></li>`)}</ul>`;
}

export interface RolesOfView {
  readonly path: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly trouble: string | null;
  readonly fields: Html;
}

export function rolesOfView(view: RolesOfView): Html {
  return html`${view.trouble === null ? nothing : errorSummary({ heading: 'Please mend one thing', errorList: [{ text: view.trouble, href: '#roles' }] })}
    <h1 class="nhsuk-heading-l">Roles of ${view.name}</h1>
    <form method="post" action="${view.path}" novalidate>
      ${view.fields}
      ${checkboxes({
        name: 'roles',
        idPrefix: 'roles',
        fieldset: { legend: { text: 'What may they do here?', size: 'm' } },
        hint: 'Untick everything to take all roles away. We write down who changed this, and when.',
        values: view.roles,
        items: SPACE_ROLES.map((role) => ({
          value: role,
          text: ROLE_WORDS[role].title,
          hint: ROLE_WORDS[role].opens,
        })),
        ...(view.trouble === null ? {} : { errorMessage: { text: view.trouble } }),
      })}
      ${button({ text: 'Keep these roles', preventDoubleClick: true })}
    </form>
    <p><a href="${view.path.replace(/roles$/, 'sign-in')}">How ${view.name} signs in, and help when their second step is lost</a></p>`;
}
