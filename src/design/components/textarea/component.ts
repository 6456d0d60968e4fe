import { type Attributes, attributes, classNames, spelledOut } from '#design/components/attributes.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type LabelOptions, label } from '#design/components/label/component.ts';
import { type Wording, asOptions } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface TextareaOptions extends HelpOptions {
  /** Defaults to `name`. */
  id?: string;
  name: string;
  label?: Wording<LabelOptions>;
  value?: string | null;
  rows?: number;
  spellcheck?: boolean;
  disabled?: boolean;
  autocomplete?: string;
  classes?: string;
  attributes?: Attributes;
  formGroup?: FormGroupOptions;
}

/** Several lines of text. */
export function textarea(options: TextareaOptions): Html {
  const id = options.id || options.name;
  const aid = help(id, options);
  const list = {
    class: classNames('nhsuk-textarea', [aid.hasError && 'nhsuk-textarea--error'], options.classes),
    id,
    name: options.name,
    rows: options.rows || 5,
    spellcheck: spelledOut(options.spellcheck),
    disabled: options.disabled,
    'aria-describedby': aid.describedBy,
    autocomplete: options.autocomplete,
  };
  // A browser drops one line break after the opening tag: ours is there for it to drop, and the person's own stays.
  const opening = options.value?.startsWith('\n') ? '\n' : '';
  return formGroup(
    aid.hasError,
    options.formGroup,
    html`${label({ for: id, ...asOptions(options.label) })} ${aid.html} ${beside(options.formGroup?.beforeInput)}
      <textarea${attributes(list, options.attributes)}>${opening}${options.value}</textarea>
      ${beside(options.formGroup?.afterInput)}`,
  );
}
