import { button, checkboxes } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '../../queries/find-people.ts';
import { mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { contactFieldset, workFieldset } from '../person-fields/view.ts';

export interface AddPersonView {
  readonly path: string;
  readonly form: FormShown;
  readonly namesakes: readonly FoundPerson[];
  readonly fields: Html;
}

export function addPersonView(view: AddPersonView): Html {
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">Add a person</h1>
    <p class="nhsuk-lede-text">Only the name is needed. Everything else can wait until they tell you.</p>
    <form method="post" action="${view.path}/add" novalidate>
      ${view.fields} ${sameName(view)} ${contactFieldset(view.form, 'them')} ${workFieldset(view.form)}
      ${button({ text: 'Add this person', preventDoubleClick: true })}
    </form>`;
}

function sameName({ namesakes, path, form }: AddPersonView): Html {
  if (namesakes.length === 0) return nothing;
  const message = form.errors.find(({ field }) => field === 'somebody_else')?.message;
  return html`<p>Here already:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${namesakes.map((one) => html`<li><a href="${path}/${one.id}">${one.name}</a> <span class="al-quiet">– ${one.hint}</span></li>`)}</ul>
    ${checkboxes({
      name: 'somebody_else',
      idPrefix: 'somebody_else',
      items: [{ value: 'yes', text: 'This is somebody else with the same name' }],
      ...(message ? { errorMessage: { text: message } } : {}),
    })}`;
}
