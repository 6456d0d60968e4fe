import { errorSummary } from '#design/components.ts';
import { nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';

/** A form on its way back: what was typed, and what needs mending. */
export interface FormShown {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Everything to mend, at the top of a page, each line a link to its field. */
export function mistakes(errors: readonly FieldError[], language: Language = 'en'): Html {
  if (errors.length === 0) return nothing;
  const standard = errors.length === 1 ? 'Please mend one thing' : 'Please mend a few things';
  const heading = language === 'easy' ? 'Please look at this again' : standard;
  return errorSummary({
    heading,
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

/** What one field shows: its name, what was typed there, and its message. */
export function field(
  form: FormShown,
  name: string,
): { id: string; name: string; value: string; errorMessage?: { text: string } } {
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
export function choiceField(
  form: FormShown,
  name: string,
): { idPrefix: string; name: string; value: string; errorMessage?: { text: string } } {
  const { id: idPrefix, ...rest } = field(form, name);
  return { idPrefix, ...rest };
}
