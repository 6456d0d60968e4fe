import { button, errorSummary, input } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { nextInput, withNext } from '../our-path.ts';
import { text } from './text.ts';

export interface SignInView {
  readonly language: Language;
  readonly fields: Html;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly demo: boolean;
}

export function signInView(view: SignInView): Html {
  const words = text[view.language];
  const error = view.errors.find(({ field }) => field === 'email');
  return html`${error ? errorSummary({ heading: words.mend, errorList: [{ text: error.message, href: '#email' }] }) : ''}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    <p class="al-lead">${words.lead}</p>
    <form method="post" action="/sign-in" novalidate>
      ${view.fields}
      ${nextInput(view.typed['next'])}
      ${input({
        label: { text: words.email },
        hint: { text: words.emailHint },
        id: 'email',
        name: 'email',
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
        value: String(view.typed['email'] ?? ''),
        ...(error ? { errorMessage: { text: error.message } } : {}),
      })}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>
    <p><a href="${withNext('/sign-in/password', typeof view.typed['next'] === 'string' ? view.typed['next'] : undefined)}">${words.withPassword}</a></p>
    <p>${words.noAccount}</p>
    ${view.demo ? html`<p>${words.demo} <a href="/">${words.demoLink}</a>.</p>` : ''}`;
}

export function linkSentView(language: Language): Html {
  const words = text[language];
  return html`<h1 class="nhsuk-heading-l">${words.sentTitle}</h1>
    <p class="al-lead">${words.sent}</p>
    <p>${words.sentNothing}</p>
    <p><a href="/sign-in">${words.again}</a></p>`;
}
