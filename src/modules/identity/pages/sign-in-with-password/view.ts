import { button, input, passwordInput } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { nextInput, withNext } from '../our-path.ts';
import { errorAt, mistakes, opening } from '../parts.ts';
import { text } from './text.ts';

export interface PasswordView {
  readonly language: Language;
  readonly fields: Html;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export function passwordView({ language, fields, typed, errors }: PasswordView): Html {
  const words = text[language];
  const next = typeof typed['next'] === 'string' ? typed['next'] : undefined;
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(language, 'private', words.lead)}
    <form method="post" action="/sign-in/password" novalidate>
      ${fields} ${nextInput(next)}
      ${input({
        id: 'email',
        name: 'email',
        label: { text: words.email },
        type: 'email',
        autocomplete: 'username',
        spellcheck: false,
        value: String(typed['email'] ?? ''),
        ...errorAt(errors, 'email'),
      })}
      ${passwordInput({
        id: 'password',
        name: 'password',
        label: { text: words.password },
        showPasswordText: words.show,
        hidePasswordText: words.hide,
        ...errorAt(errors, 'password'),
      })}
      ${button({ text: words.go, preventDoubleClick: true })}
    </form>
    <ul class="nhsuk-list">
      <li><a href="${withNext('/account/new-password', next)}">${words.forgotten}</a></li>
      <li><a href="${withNext('/sign-in', next)}">${words.byLink}</a></li>
    </ul>`;
}
