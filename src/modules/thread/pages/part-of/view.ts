import { button, errorSummary, insetText, radios } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { Depth } from '../../model/words.ts';
import type { NamedPart } from '../../queries/parts-with-names.ts';
import { partForOthers } from '../../views/part-words.ts';
import { HOW_FAR } from '../my-part/form.ts';

/** A form that came back to be mended. */
export interface PartOfForm {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly key: string;
}

export interface PartOfView {
  readonly name: string;
  readonly path: string;
  readonly asked: readonly NamedPart[];
  readonly formFields: (key?: string) => Html;
  readonly sent: PartOfForm | null;
}

const HOW_FAR_WORDS: Readonly<Record<Depth | 'no part', string>> = {
  'was there': 'They were there',
  'shaped it': 'They shaped it',
  'helped decide': 'They helped decide',
  'no part': 'They had no part in it',
};

export function partOfView(view: PartOfView): Html {
  return html`${summary(view)}
    <h1 class="nhsuk-heading-l">What ${view.name} says about their part</h1>
    <p class="nhsuk-lede-text">Ask, and write down what they say: by telephone, on paper or in person. It is recorded as their word, told to you. They can change it later.</p>
    ${view.asked.length === 0 ? insetText({ text: 'Nothing waits for their word.' }) : view.asked.map((part) => askedForm(part, view))}`;
}

/** What a part is called here. Two that read alike (their roles stay unsaid) are told apart by a number. */
function titleOf(part: NamedPart, asked: readonly NamedPart[]): string {
  const words = partForOthers(part);
  const alike = asked.filter((each) => partForOthers(each) === words);
  return alike.length === 1 ? words : `${words} (${alike.indexOf(part) + 1} of ${alike.length})`;
}

// Several parts may wait on one page, each with the same two questions: the summary says which one is meant.
function summary({ sent, asked }: PartOfView): Html {
  if (!sent) return nothing;
  const id = String(sent.typed['contribution']);
  const part = asked.find((each) => each.id === id);
  const about = part ? `${titleOf(part, asked)}. ` : '';
  return errorSummary({
    heading: sent.errors.length === 1 ? 'Please mend one thing' : `Please mend ${sent.errors.length} things`,
    errorList: sent.errors.map(({ field, message }) => ({
      text: `${about}${message}`,
      href: `#${field}-${id}`,
    })),
  });
}

function askedForm(part: NamedPart, { path, formFields, sent, asked }: PartOfView): Html {
  const own = sent?.typed['contribution'] === part.id ? sent : null;
  const set = (name: string) => {
    const error = own?.errors.find(({ field }) => field === name);
    return {
      name,
      idPrefix: `${name}-${part.id}`,
      value: String(own?.typed[name] ?? ''),
      ...(error ? { errorMessage: { text: error.message } } : {}),
    };
  };
  return html`<section class="al-section" aria-labelledby="part-${part.id}">
    <h2 class="nhsuk-heading-m" id="part-${part.id}">${titleOf(part, asked)}</h2>
    <form method="post" action="${path}" novalidate>
      ${formFields(own?.key)} <input type="hidden" name="contribution" value="${part.id}">
      ${radios({
        ...set('how_far'),
        fieldset: { legend: { text: 'How far did they take part?', size: 's' } },
        items: HOW_FAR.map((value) => ({ value, text: HOW_FAR_WORDS[value] })),
      })}
      ${radios({
        ...set('channel'),
        inline: true,
        fieldset: { legend: { text: 'How did they tell you?', size: 's' } },
        items: [
          { value: 'phone', text: 'By telephone' },
          { value: 'paper', text: 'On paper' },
          { value: 'in person', text: 'In person' },
        ],
      })}
      ${button({ text: 'Keep their answer', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}
