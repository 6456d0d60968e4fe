import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type ErrorMessageOptions, errorMessage } from '#design/components/error-message/component.ts';
import { type HintOptions, hint } from '#design/components/hint/component.ts';
import { type Wording, type Words, asOptions, hasWords, wordsOf } from '#design/components/words.ts';
import { type Content, type Html, html } from '#design/html.ts';

/** An error: its words, or `true` to mark the field when the words stand elsewhere. */
export type ErrorGiven = Wording<ErrorMessageOptions> | boolean | null;

/** What every field may have beside its label. */
export interface HelpOptions {
  hint?: Wording<HintOptions>;
  errorMessage?: ErrorGiven;
  describedBy?: string;
}

/** The box round a field. */
export interface FormGroupOptions {
  classes?: string;
  attributes?: Attributes;
  beforeInput?: Words;
  afterInput?: Words;
  beforeInputs?: Words;
  afterInputs?: Words;
}

export interface Help {
  /** The hint and the error message, to stand above the field. */
  html: Html;
  /** Ids for aria-describedby; undefined when there is nothing to point at. */
  describedBy: string | undefined;
  hasError: boolean;
}

/** Draws hint and error of the field `id`, and says which ids describe it. */
export function help(id: string, options: HelpOptions): Help {
  const given = asOptions(options.hint);
  const error = asOptions(options.errorMessage);
  const ids = [options.describedBy];
  const parts: Html[] = [];
  if (hasWords(given)) {
    const hintId = given?.id ?? `${id}-hint`;
    ids.push(hintId);
    parts.push(hint({ ...given, id: hintId }));
  }
  if (hasWords(error)) {
    const errorId = error?.id ?? `${id}-error`;
    ids.push(errorId);
    parts.push(errorMessage({ ...error, id: errorId }));
  }
  return {
    html: html`${parts}`,
    describedBy: ids.filter(Boolean).join(' ') || undefined,
    hasError: hasWords(error) || options.errorMessage === true,
  };
}

/** The box itself, marked when something is wrong inside. */
export function formGroup(hasError: boolean, options: FormGroupOptions | undefined, content: Content): Html {
  const classes = classNames('nhsuk-form-group', [hasError && 'nhsuk-form-group--error'], options?.classes);
  return html`<div${attributes({ class: classes }, options?.attributes)}>${content}</div>`;
}

/** Words a page puts before or after a field; nothing when it gave none. */
export function beside(words: Words | undefined): Content {
  return hasWords(words) ? wordsOf(words) : undefined;
}
