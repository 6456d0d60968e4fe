import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';

export interface ActionForm {
  readonly action: string;
  /** `visit.formFields()` */
  readonly fields: Html;
  readonly words: string;
  /** Says of what, for somebody who hears the button by itself. */
  readonly ofWhat?: string;
  readonly look?: 'secondary' | 'warning';
  readonly small?: boolean;
}

/** A button that does one thing. */
export function actionForm(form: ActionForm): Html {
  const words = html`${form.words}${form.ofWhat ? html`<span class="nhsuk-u-visually-hidden"> ${form.ofWhat}</span>` : ''}`;
  return html`<form method="post" action="${form.action}" novalidate>
    ${form.fields}
    ${button({ html: words, preventDoubleClick: true, ...(form.look ? { variant: form.look } : {}), ...(form.small ? { small: true, classes: 'nhsuk-u-margin-bottom-0' } : {}) })}
  </form>`;
}
