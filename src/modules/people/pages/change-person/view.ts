import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Typed } from '#platform/http/form.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { bothTextsNotice } from '../person-fields/both-texts.ts';
import { contactFieldset, workFieldset } from '../person-fields/view.ts';

export interface ChangePersonView {
  readonly path: string;
  readonly person: PersonDetails;
  readonly form: FormShown;
  readonly fields: Html;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly meanwhile: Typed | null;
}

export function changePersonView(view: ChangePersonView): Html {
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">Change ${view.person.name}</h1>
    ${view.meanwhile ? bothTextsNotice(view.form.typed, view.meanwhile) : nothing}
    <form method="post" action="${view.path}/change" novalidate>
      ${view.fields} <input type="hidden" name="version" value="${String(view.form.typed['version'] ?? '')}">
      ${contactFieldset(view.form, 'them')} ${workFieldset(view.form)}
      ${button({ text: 'Keep these changes', preventDoubleClick: true })}
    </form>`;
}
