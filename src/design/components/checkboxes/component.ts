import { classNames } from '#design/components/attributes.ts';
import {
  type ChoiceItem,
  type ChoicesOptions,
  choice,
  choiceId,
  choices,
  hasValue,
} from '#design/components/choices.ts';
import type { Listed } from '#design/components/words.ts';
import { type Content, type Html, html } from '#design/html.ts';

export interface CheckboxItem extends ChoiceItem {
  /** Defaults to the set's name. */
  name?: string;
  /** "exclusive" clears the others ("none of these"), "inclusive" ticks them all. */
  behaviour?: 'exclusive' | 'inclusive';
  behaviourGroup?: string;
}

export interface CheckboxesOptions extends ChoicesOptions {
  items: Listed<CheckboxItem>;
  /** The values ticked. */
  values?: readonly (string | number)[];
}

function isChecked(item: CheckboxItem, values: CheckboxesOptions['values']): boolean {
  return item.checked ?? (values ?? []).some((value) => hasValue(item, value));
}

function divider(item: CheckboxItem): Html {
  const hidden = item.behaviour === 'inclusive' && ' nhsuk-u-frontend-not-supported-hidden';
  return html`<div class="nhsuk-checkboxes__divider${hidden}">${item.divider}</div>`;
}

function one(
  options: CheckboxesOptions,
  item: CheckboxItem,
  position: number,
  describedBy?: string,
): Content {
  if (item.divider) return divider(item);
  return choice('checkbox', item, {
    id: choiceId(options, item, position),
    name: item.name || options.name,
    checked: isChecked(item, options.values),
    disabled: item.disabled ?? options.disabled ?? false,
    describedBy,
    data: { 'data-behaviour': item.behaviour, 'data-behaviour-group': item.behaviourGroup },
  });
}

/** Any number of choices out of several. */
export function checkboxes(options: CheckboxesOptions): Html {
  const modifiers = [
    options.small && 'nhsuk-checkboxes--small',
    options.inline && 'nhsuk-checkboxes--inline',
  ];
  const list = {
    class: classNames('nhsuk-checkboxes', modifiers, options.classes),
    id: options.id,
    'data-module': 'nhsuk-checkboxes',
  };
  return choices(options, list, (describedBy) =>
    options.items.map((item, index) => item && one(options, item, index + 1, describedBy)),
  );
}
