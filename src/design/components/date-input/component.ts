import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import { type FieldsetOptions, fieldset } from '#design/components/fieldset/component.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type InputOptions, input } from '#design/components/input/component.ts';
import { type Listed, asOptions, kept } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

type DatePart = 'day' | 'month' | 'year';

export interface DateInputItem extends Omit<Partial<InputOptions>, 'errorMessage' | 'hint' | 'formGroup'> {
  /** Marks this part as the one to mend. */
  error?: boolean;
}

export interface DateInputOptions extends Omit<HelpOptions, 'describedBy'> {
  id: string;
  namePrefix?: string;
  /** What was typed, by part. */
  values?: Readonly<Record<string, string | number | undefined>>;
  day?: DateInputItem | false;
  month?: DateInputItem | false;
  year?: DateInputItem | false;
  /** Other parts than day, month and year, in their order. */
  items?: Listed<DateInputItem>;
  fieldset?: FieldsetOptions;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
  formGroup?: FormGroupOptions;
}

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

function parts(options: DateInputOptions): DateInputItem[] {
  if (options.items?.length) return kept(options.items);
  return PARTS.flatMap((part) => {
    const own = options[part];
    return own === false ? [] : [{ name: part, ...own }];
  });
}

function hasOwnError(item: DateInputItem): boolean {
  return Boolean(item.error || item.classes?.includes('nhsuk-input--error'));
}

function field(options: DateInputOptions, item: DateInputItem, isWrong: boolean): Html {
  const name = item.name ?? '';
  const own = asOptions(item.label);
  const { error: _error, ...rest } = item;
  const drawn = input({
    ...rest,
    id: item.id || `${options.id}-${name}`,
    name: options.namePrefix ? `${options.namePrefix}[${name}]` : name,
    label: {
      ...own,
      text: own?.text ?? name.charAt(0).toUpperCase() + name.slice(1),
      classes: ['nhsuk-date-input__label', own?.classes].filter(Boolean).join(' '),
    },
    value: item.value ?? options.values?.[name],
    width: item.width ?? (name === 'year' ? 4 : 2),
    inputmode: item.inputmode || 'numeric',
    disabled: item.disabled ?? options.disabled,
    classes: ['nhsuk-date-input__input', item.classes].filter(Boolean).join(' '),
    errorMessage: isWrong && !item.classes?.includes('nhsuk-input--error'),
  });
  return html`<div class="nhsuk-date-input__item">${drawn}</div>`;
}

/** A date somebody knows by heart, typed as day, month and year. */
export function dateInput(options: DateInputOptions): Html {
  const set = options.fieldset;
  const aid = help(options.id, { ...options, describedBy: set?.describedBy });
  const items = parts(options);
  const anyOwnError = items.some(hasOwnError);
  const wrong = (item: DateInputItem) =>
    hasOwnError(item) || (item.error !== false && aid.hasError && !anyOwnError);
  const list = { class: classNames('nhsuk-date-input', [], options.classes), id: options.id };
  const inner = html`${aid.html}
    <div${attributes(list, options.attributes)}>
      ${beside(options.formGroup?.beforeInputs)} ${items.map((item) => field(options, item, wrong(item)))}
      ${beside(options.formGroup?.afterInputs)}
    </div>`;
  // role="group", because JAWS does not read a description of a fieldset of text fields without it.
  const box = set
    ? fieldset({ ...set, html: inner, role: set.role ?? 'group', describedBy: aid.describedBy })
    : inner;
  return formGroup(aid.hasError || anyOwnError, options.formGroup, box);
}
