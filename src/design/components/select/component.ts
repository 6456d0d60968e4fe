import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { hasValue } from '#design/components/choices.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type LabelOptions, label } from '#design/components/label/component.ts';
import { type Listed, type Wording, asOptions } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface SelectItem {
  value?: string | number;
  text?: string;
  selected?: boolean;
  disabled?: boolean;
  /** A line between options, in place of one. */
  divider?: boolean;
  attributes?: Attributes;
}

export interface SelectOptions extends HelpOptions {
  /** Defaults to `name`. */
  id?: string;
  name: string;
  items: Listed<SelectItem>;
  /** The value chosen. */
  value?: string | number | null;
  label?: Wording<LabelOptions>;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
  inputWrapper?: { classes?: string; attributes?: Attributes };
  formGroup?: FormGroupOptions;
}

function isSelected(item: SelectItem, value: SelectOptions['value']): boolean {
  return item.selected ?? hasValue({ value: item.value ?? item.text }, value);
}

function option(item: SelectItem, value: SelectOptions['value']): Html {
  if (item.divider) return html`<hr>`;
  const list = { value: item.value, selected: isSelected(item, value), disabled: item.disabled };
  return html`<option${attributes(list, item.attributes)}>${item.text}</option>`;
}

function wrapped(options: SelectOptions, field: Html): Html {
  const before = beside(options.formGroup?.beforeInput);
  const after = beside(options.formGroup?.afterInput);
  const wrapper = options.inputWrapper;
  if (!before && !after && !wrapper) return field;
  const classes = classNames('nhsuk-input-wrapper', [], wrapper?.classes);
  return html`<div${attributes({ class: classes }, wrapper?.attributes)}>${before}${field}${after}</div>`;
}

/** One choice from a long list. Prefer radios for a short one. */
export function select(options: SelectOptions): Html {
  const id = options.id || options.name;
  const aid = help(id, options);
  const list = {
    class: classNames('nhsuk-select', [aid.hasError && 'nhsuk-select--error'], options.classes),
    id,
    name: options.name,
    disabled: options.disabled,
    'aria-describedby': aid.describedBy,
  };
  const items = options.items.map((item) => item && option(item, options.value));
  const field = html`<select${attributes(list, options.attributes)}>${items}</select>`;
  return formGroup(
    aid.hasError,
    options.formGroup,
    html`${label({ for: id, ...asOptions(options.label) })} ${aid.html} ${wrapped(options, field)}`,
  );
}
