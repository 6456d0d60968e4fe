import { type ButtonOptions, button } from '#design/components/button/component.ts';
import { beside } from '#design/components/form-group.ts';
import { i18nAttributes } from '#design/components/i18n-attributes.ts';
import { type InputOptions, input } from '#design/components/input/component.ts';
import { type Html, html } from '#design/html.ts';

export interface PasswordInputOptions extends Omit<InputOptions, 'type' | 'spellcheck' | 'autocapitalize'> {
  button?: ButtonOptions;
  showPasswordText?: string;
  hidePasswordText?: string;
  showPasswordAriaLabel?: string;
  hidePasswordAriaLabel?: string;
  passwordShownAnnouncementText?: string;
  passwordHiddenAnnouncementText?: string;
}

function toggle(options: PasswordInputOptions, id: string): Html {
  return button({
    small: !options.large,
    variant: 'secondary',
    type: 'button',
    ...options.button,
    text: options.showPasswordText ?? options.button?.text ?? 'Show',
    ariaLabel: options.showPasswordAriaLabel ?? options.button?.ariaLabel ?? 'Show password',
    disabled: options.button?.disabled ?? options.disabled,
    classes: ['nhsuk-password-input__toggle nhsuk-js-password-input-toggle', options.button?.classes]
      .filter(Boolean)
      .join(' '),
    attributes: { 'aria-controls': id, hidden: true },
  });
}

/** A password, with a button (shown by the script) that lets a person see what they typed. */
export function passwordInput(options: PasswordInputOptions): Html {
  const id = options.id || options.name;
  const messages = i18nAttributes({
    'show-password': options.showPasswordText ?? options.button?.text,
    'hide-password': options.hidePasswordText,
    'show-password-aria-label': options.showPasswordAriaLabel ?? options.button?.ariaLabel,
    'hide-password-aria-label': options.hidePasswordAriaLabel,
    'password-shown-announcement': options.passwordShownAnnouncementText,
    'password-hidden-announcement': options.passwordHiddenAnnouncementText,
  });
  return input({
    ...options,
    id,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: options.autocomplete || 'current-password',
    classes: ['nhsuk-password-input__input nhsuk-js-password-input-input', options.classes]
      .filter(Boolean)
      .join(' '),
    formGroup: {
      classes: [options.formGroup?.classes, 'nhsuk-password-input'].filter(Boolean).join(' '),
      attributes: { 'data-module': 'nhsuk-password-input', ...messages, ...options.formGroup?.attributes },
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${toggle(options, id)}${beside(options.formGroup?.afterInput)}` },
    },
  });
}
