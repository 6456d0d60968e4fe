import { type Attributes, attributes } from '#design/components/attributes.ts';
import { type FieldsetOptions, fieldset } from '#design/components/fieldset/component.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type HintOptions, hint } from '#design/components/hint/component.ts';
import { type LabelOptions, label } from '#design/components/label/component.ts';
import { type Wording, type Words, asOptions, hasWords } from '#design/components/words.ts';
import { type Content, type Html, html } from '#design/html.ts';

/** What a radio and a checkbox have in common. */
export interface ChoiceItem extends Words {
  id?: string;
  value?: string | number;
  label?: Wording<LabelOptions>;
  hint?: Wording<HintOptions>;
  checked?: boolean;
  disabled?: boolean;
  /** Shown only while this choice is chosen (always shown without a script). */
  conditional?: { html?: Html } | false;
  /** A word between choices, such as "or", in place of a choice. */
  divider?: string;
  classes?: string;
  attributes?: Attributes;
}

/** What a set of radios and a set of checkboxes have in common. */
export interface ChoicesOptions extends HelpOptions {
  id?: string;
  /** Start of the ids; defaults to `name`. The first choice has exactly this id, so that an error can link to it. */
  idPrefix?: string;
  name: string;
  fieldset?: FieldsetOptions | null;
  small?: boolean;
  inline?: boolean;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
  formGroup?: FormGroupOptions;
}

/** Whether a choice has this value. A form gives text, a page may give numbers: both are compared as text. */
export function hasValue(
  item: { value?: string | number },
  value: string | number | null | undefined,
): boolean {
  if (value === undefined || value === null || value === '' || item.value === undefined) return false;
  return String(item.value) === String(value);
}

/** The id of the nth choice, counted from 1. */
export function choiceId(options: ChoicesOptions, item: ChoiceItem, position: number): string {
  const prefix = options.idPrefix || options.name;
  return item.id || (position > 1 ? `${prefix}-${position}` : prefix);
}

/** The set's box: fieldset, hint and error around the choices that `draw` makes. */
export function choices(
  options: ChoicesOptions,
  list: Attributes,
  draw: (describedBy?: string) => Content,
): Html {
  const prefix = options.idPrefix || options.name;
  const { fieldset: set } = options;
  const aid = help(prefix, { ...options, describedBy: set?.describedBy ?? options.describedBy });
  const inner = html`${aid.html}
    <div${attributes(list, options.attributes)}>
      ${beside(options.formGroup?.beforeInputs)} ${draw(set ? undefined : aid.describedBy)}
      ${beside(options.formGroup?.afterInputs)}
    </div>`;
  const box = set ? fieldset({ ...set, html: inner, describedBy: aid.describedBy }) : inner;
  return formGroup(aid.hasError, options.formGroup, box);
}

/** One choice: its input, its label, its hint, and what it reveals. */
export function choice(
  kind: 'radio' | 'checkbox',
  item: ChoiceItem,
  own: {
    id: string;
    name: string;
    checked: boolean;
    disabled: boolean;
    describedBy?: string;
    data?: Attributes;
  },
): Html {
  const set = kind === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
  const given = asOptions(item.hint);
  const hintId = hasWords(given) ? (given?.id ?? `${own.id}-item-hint`) : undefined;
  const reveals = (item.conditional || undefined)?.html;
  const conditionalId = reveals ? `conditional-${own.id}` : undefined;
  const text = asOptions(item.label);
  const list = {
    class: [`${set}__input`, item.classes].filter(Boolean).join(' '),
    id: own.id,
    name: own.name,
    type: kind,
    value: item.value ?? '',
    checked: own.checked,
    disabled: own.disabled,
    'data-aria-controls': conditionalId,
    'aria-describedby': [own.describedBy, hintId].filter(Boolean).join(' ') || undefined,
  };
  const hidden = own.checked ? '' : ` ${set}__conditional--hidden`;
  return html`<div class="${set}__item${own.data?.['data-behaviour'] === 'inclusive' && ' nhsuk-u-frontend-not-supported-hidden'}">
      <input${attributes(list, own.data, item.attributes)}>
      ${label({
        ...text,
        text: text?.text ?? item.text,
        html: text?.html ?? item.html,
        for: own.id,
        classes: [`${set}__label`, text?.classes].filter(Boolean).join(' '),
      })}
      ${hintId && hint({ ...given, id: hintId, classes: [`${set}__hint`, given?.classes].filter(Boolean).join(' ') })}
    </div>
    ${reveals && html`<div class="${set}__conditional${hidden}" id="${conditionalId}">${reveals}</div>`}`;
}
