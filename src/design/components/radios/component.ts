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

export type RadioItem = ChoiceItem;

export interface RadiosOptions extends ChoicesOptions {
  items: Listed<RadioItem>;
  /** The value chosen. */
  value?: string | number | null;
}

function isChecked(item: RadioItem, value: RadiosOptions['value']): boolean {
  return item.checked ?? hasValue(item, value);
}

function one(options: RadiosOptions, item: RadioItem, position: number): Content {
  if (item.divider) return html`<div class="nhsuk-radios__divider">${item.divider}</div>`;
  return choice('radio', item, {
    id: choiceId(options, item, position),
    name: options.name,
    checked: isChecked(item, options.value),
    disabled: item.disabled ?? options.disabled ?? false,
  });
}

/** One choice out of several. */
export function radios(options: RadiosOptions): Html {
  const modifiers = [options.small && 'nhsuk-radios--small', options.inline && 'nhsuk-radios--inline'];
  const list = {
    class: classNames('nhsuk-radios', modifiers, options.classes),
    id: options.id,
    'data-module': 'nhsuk-radios',
  };
  return choices(options, list, () =>
    options.items.map((item, index) => item && one(options, item, index + 1)),
  );
}
