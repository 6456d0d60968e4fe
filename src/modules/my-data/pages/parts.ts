import { errorSummary } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import type { Visit } from '#platform/http/visit.ts';
import { myDataText } from './text.ts';
import type { MyDataWords } from './text.ts';

/** A form on its way back: what was typed, and what needs mending. */
export interface FormShown {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export const NOTHING_TYPED: FormShown = { typed: {}, errors: [] };

export function wordsFor(visit: Visit): MyDataWords {
  return myDataText[visit.language];
}

export function myId(visit: Visit): string {
  return found(visit.who?.personId);
}

/** The first words of a page; in Easy Read beside their picture. */
export function opening(language: Language, symbol: SymbolName, words: string): Html {
  return language === 'easy'
    ? easyRead({ symbol, text: words })
    : html`<p class="nhsuk-lede-text">${words}</p>`;
}

/** Words in the middle of a page; in Easy Read beside their picture. */
export function said(language: Language, symbol: SymbolName, words: string): Html {
  return language === 'easy' ? easyRead({ symbol, text: words }) : html`<p>${words}</p>`;
}

/** Everything to mend, at the top of a page, each line a link to its field. */
export function mistakesOn(form: FormShown, language: Language): Html {
  if (form.errors.length === 0) return nothing;
  const standard = form.errors.length === 1 ? 'Please mend one thing' : 'Please mend a few things';
  return errorSummary({
    heading: language === 'easy' ? 'Please look at this again' : standard,
    errorList: form.errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

/** What one field shows: its name, what was typed there, and its message. */
export function field(form: FormShown, name: string) {
  const typed = form.typed[name];
  const error = form.errors.find((candidate) => candidate.field === name);
  return {
    id: name,
    name,
    value: typeof typed === 'string' ? typed : '',
    ...(error ? { errorMessage: { text: error.message } } : {}),
  };
}

/** The same for a set of choices, whose first choice carries the name as its id. */
export function choiceField(form: FormShown, name: string) {
  const { id: idPrefix, ...rest } = field(form, name);
  return { idPrefix, ...rest };
}
