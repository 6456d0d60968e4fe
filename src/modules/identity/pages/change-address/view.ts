import { button, input, insetText, summaryList } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError } from '#platform/http/form.ts';
import type { AddressChange } from '../../queries/address-change.ts';
import { block, errorAt, mistakes, opening } from '../parts.ts';
import { text } from './text.ts';

export interface ChangeAddressView {
  readonly language: Language;
  readonly email: string | null;
  /** What was asked for already, and waits for its link. */
  readonly waiting: AddressChange | null;
  readonly typed: string;
  readonly errors: readonly FieldError[];
  readonly fields: Html;
  /** For the second form on the page, which has a key of its own. */
  readonly fieldsToLeave: () => Html;
}

export function changeAddressView(view: ChangeAddressView): Html {
  const { language, email, typed, errors } = view;
  const words = text[language];
  return html`${mistakes(words.mend, errors)}
    <h1 class="nhsuk-heading-l">${words.title}</h1>
    ${opening(language, 'mail', words.lead)} ${waits(view)}
    ${email === null ? html`<p>${words.none}</p>` : summaryList({ rows: [{ key: words.now, value: email }] })}
    <form method="post" action="/account/address" novalidate>
      ${view.fields}
      ${input({
        label: { text: words.address, size: 's' },
        hint: { text: words.hint },
        id: 'address',
        name: 'address',
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
        value: typed,
        ...errorAt(errors, 'address'),
      })}
      ${button({ text: words.send, preventDoubleClick: true })}
    </form>
    ${block(language, 'computer', words.after)}`;
}

function waits({ language, waiting, fieldsToLeave }: ChangeAddressView): Html {
  if (!waiting) return nothing;
  const words = text[language];
  const until = momentInWords(waiting.until, 'Europe/London');
  return insetText({
    html: html`<p>${words.waiting(waiting.to, until)}</p>
      <p>${words.notThere}</p>
      <form method="post" action="/account/address/leave" novalidate>
        ${fieldsToLeave()} ${button({ text: words.leave, variant: 'secondary', small: true })}
      </form>`,
  });
}
