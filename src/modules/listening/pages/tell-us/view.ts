import { button, errorSummary, input, radios, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { FeedbackKind } from '../../tables.ts';
import { text } from './text.ts';

export interface TellUsView {
  readonly language: Language;
  readonly kind: FeedbackKind;
  readonly spaces: readonly { slug: string; name: string }[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly fields: Html;
}

export function tellUsView(view: TellUsView): Html {
  const words = text[view.language];
  const said = (field: string) => String(view.typed[field] ?? '');
  const wrong = (field: string) => {
    const error = view.errors.find((candidate) => candidate.field === field);
    return error ? { errorMessage: { text: error.message } } : {};
  };
  return html`${view.errors.length > 0 ? errorSummary({ heading: words.mend, errorList: view.errors.map(({ field, message }) => ({ text: message, href: `#${field}` })) }) : ''}
    <h1 class="nhsuk-heading-l">${words[view.kind].title}</h1>
    <p class="al-lead">${words[view.kind].lead}</p>
    ${said('about') ? html`<p class="nhsuk-hint">${words.about}: ${said('about')}</p>` : ''}
    <form method="post" action="/feedback" novalidate>
      ${view.fields}
      <input type="hidden" name="about" value="${said('about')}"><input type="hidden" name="kind" value="${view.kind}">
      ${whichSpace(view, words.which, wrong('space'), said('space'))}
      ${textarea({ id: 'words', name: 'words', label: { text: words.words }, rows: 6, value: said('words'), ...wrong('words') })}
      ${input({ id: 'reply_to', name: 'reply_to', label: { text: words.reply }, hint: { text: words.replyHint }, value: said('reply_to'), ...wrong('reply_to') })}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>`;
}

function whichSpace(view: TellUsView, question: string, error: object, chosen: string): Html {
  const [only, ...others] = view.spaces;
  if (only && others.length === 0) return html`<input type="hidden" name="space" value="${only.slug}">`;
  return radios({
    idPrefix: 'space',
    name: 'space',
    fieldset: { legend: { text: question } },
    items: view.spaces.map(({ slug, name }) => ({ value: slug, text: name, checked: slug === chosen })),
    ...error,
  });
}

export function thanksView(language: Language, back: string): Html {
  const words = text[language];
  return html`<h1 class="nhsuk-heading-l">${words.thanksTitle}</h1>
    <p class="al-lead">${words.thanks}</p>
    <p><a href="${back}">${words.back}</a></p>`;
}
