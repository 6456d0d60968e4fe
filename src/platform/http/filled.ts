import { checkboxes, errorSummary, input, radios, select, textarea } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';

/** A form as it stands: what has been typed (or is known already), and what has to be mended. */
export interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export const untouched = (typed: Typed = {}): Filled => ({ typed, errors: [] });

interface FieldWords {
  readonly name: string;
  /** Where one page holds several such forms; otherwise the name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** The one text that was typed into a field; empty when nothing was. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Every value chosen under a name. */
export function typedTexts(typed: Typed, name: string): readonly string[] {
  const value = typed[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** Everything to mend, at the top of the page, each a link to its field. */
export function mendSummary(errors: readonly FieldError[]): Html {
  if (errors.length === 0) return nothing;
  const heading = errors.length === 1 ? 'One thing to mend' : `${errors.length} things to mend`;
  return errorSummary({
    heading,
    errorList: errors.map(({ field, message }) =>
      field ? { text: message, href: `#${field}` } : { text: message },
    ),
  });
}

function common(filled: Filled, words: FieldWords) {
  const error = filled.errors.find(({ field }) => field === words.name);
  return {
    id: words.id ?? words.name,
    name: words.name,
    ...(words.hint ? { hint: words.hint } : {}),
    ...(error ? { errorMessage: error.message } : {}),
  };
}

export function textField(
  filled: Filled,
  words: FieldWords & {
    readonly width?: 3 | 5 | 10 | 20;
    readonly list?: string;
    readonly numbers?: boolean;
  },
): Html {
  return input({
    ...common(filled, words),
    label: words.label,
    value: typedText(filled.typed, words.name),
    autocomplete: 'off',
    ...(words.width ? { width: words.width } : {}),
    ...(words.numbers ? { inputmode: 'numeric' } : {}),
    ...(words.list ? { attributes: { list: words.list } } : {}),
  });
}

export function dayField(filled: Filled, words: FieldWords): Html {
  return input({
    ...common(filled, words),
    label: words.label,
    type: 'date',
    width: 10,
    value: typedText(filled.typed, words.name),
  });
}

export function timeField(filled: Filled, words: FieldWords): Html {
  return input({
    ...common(filled, words),
    label: words.label,
    type: 'time',
    width: 5,
    value: typedText(filled.typed, words.name),
  });
}

export function areaField(filled: Filled, words: FieldWords & { readonly rows?: number }): Html {
  return textarea({
    ...common(filled, words),
    label: words.label,
    rows: words.rows ?? 4,
    value: typedText(filled.typed, words.name),
  });
}

export function selectField(filled: Filled, words: FieldWords, choices: readonly Choice[]): Html {
  return select({
    ...common(filled, words),
    label: words.label,
    items: choices.map(({ value, text }) => ({
      value,
      text,
      selected: value === typedText(filled.typed, words.name),
    })),
  });
}

export function radiosField(
  filled: Filled,
  words: FieldWords,
  choices: readonly Choice[],
  inline = false,
): Html {
  const { id, ...rest } = common(filled, words);
  return radios({
    ...rest,
    idPrefix: id,
    inline,
    fieldset: { legend: { text: words.label, size: 's' } },
    value: typedText(filled.typed, words.name),
    items: choices.map(choiceItem),
  });
}

export function checksField(filled: Filled, words: FieldWords, choices: readonly Choice[]): Html {
  const { id, ...rest } = common(filled, words);
  return checkboxes({
    ...rest,
    idPrefix: id,
    fieldset: { legend: { text: words.label, size: 's' } },
    values: typedTexts(filled.typed, words.name),
    items: choices.map(choiceItem),
  });
}

/** One box to tick. */
export function tickField(filled: Filled, words: FieldWords): Html {
  const { hint: _hint, id: _id, ...rest } = common(filled, words);
  return checkboxes({
    ...rest,
    idPrefix: words.name,
    values: typedTexts(filled.typed, words.name),
    items: [choiceItem({ value: 'yes', text: words.label, ...(words.hint ? { hint: words.hint } : {}) })],
  });
}

function choiceItem({ value, text, hint }: Choice) {
  return { value, text, ...(hint ? { hint } : {}) };
}

/** A value that travels with the form unseen. */
export function hidden(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
