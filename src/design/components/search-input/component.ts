import { type ButtonOptions, button } from '#design/components/button/component.ts';
import { beside } from '#design/components/form-group.ts';
import { type InputOptions, input } from '#design/components/input/component.ts';
import { type Html, html, nothing } from '#design/html.ts';

export interface SearchInputOptions extends InputOptions {
  /** The button beside the field; null or false leaves it out. */
  button?: ButtonOptions | null | false | '';
}

function searchButton(options: SearchInputOptions): Html {
  if (options.button === null || options.button === false || options.button === '') return nothing;
  const own = options.button;
  return button({
    ...own,
    ariaLabel: own?.ariaLabel ?? 'Search',
    type: own?.type ?? 'submit',
    icon: own?.icon ?? 'search',
    small: own?.small ?? !options.large,
    disabled: own?.disabled ?? options.disabled,
    classes: ['nhsuk-search-input__button', own?.classes].filter(Boolean).join(' '),
  });
}

/** A field to search with, and its button. */
export function searchInput(options: SearchInputOptions): Html {
  const large = options.large && 'nhsuk-search-input--large';
  return input({
    ...options,
    type: options.type ?? 'search',
    autocomplete: options.autocomplete ?? 'off',
    classes: ['nhsuk-search-input__input', options.classes].filter(Boolean).join(' '),
    inputWrapper: {
      classes: ['nhsuk-search-input__wrapper', options.inputWrapper?.classes].filter(Boolean).join(' '),
      attributes: options.inputWrapper?.attributes,
    },
    formGroup: {
      classes: ['nhsuk-search-input', large, options.formGroup?.classes].filter(Boolean).join(' '),
      attributes: options.formGroup?.attributes,
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${searchButton(options)}${beside(options.formGroup?.afterInput)}` },
    },
  });
}
