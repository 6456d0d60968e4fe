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
  return html`<form method="post" action="${form.action}" novalidate>${form.fields} ${actionButton(form)}</form>`;
}

/** The same where a form may not stand, as in a table: the button there, and its form somewhere after it. `id` joins the two. */
export function actionApart(form: ActionForm, id: string): { readonly button: Html; readonly form: Html } {
  return {
    button: actionButton(form, { form: id }),
    form: html`<form method="post" action="${form.action}" id="${id}" novalidate>${form.fields}</form>`,
  };
}

function actionButton(form: ActionForm, attributes: Record<string, string> = {}): Html {
  const words = html`${form.words}${form.ofWhat ? html`<span class="nhsuk-u-visually-hidden"> ${form.ofWhat}</span>` : ''}`;
  return button({
    html: words,
    preventDoubleClick: true,
    attributes,
    ...(form.look ? { variant: form.look } : {}),
    ...(form.small ? { small: true, classes: 'nhsuk-u-margin-bottom-0' } : {}),
  });
}
