import {
  type Attributes,
  attributes,
  classNames,
  modifier,
  spelledOut,
} from '#design/components/attributes.ts';
import { type IconName, icon } from '#design/components/icon.ts';
import { type Words, hasWords, wordsOf } from '#design/components/words.ts';
import { type Content, type Html, html } from '#design/html.ts';

export type ButtonVariant = 'brand' | 'login' | 'reverse' | 'secondary' | 'secondary-solid' | 'warning';

export interface ButtonIcon {
  name?: IconName;
  html?: Html;
  placement?: 'start' | 'end';
}

export interface ButtonOptions extends Words {
  id?: string;
  name?: string;
  value?: string | number;
  type?: 'submit' | 'button' | 'reset';
  /** Makes it a link that looks like a button. */
  href?: string;
  variant?: ButtonVariant;
  small?: boolean;
  disabled?: boolean;
  preventDoubleClick?: boolean;
  icon?: IconName | ButtonIcon | false;
  ariaLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

const VARIANTS = ['brand', 'login', 'reverse', 'secondary', 'secondary-solid', 'warning'];

function shared(options: ButtonOptions): Attributes {
  const modifiers = [
    modifier('nhsuk-button--', options.variant, VARIANTS, options.classes),
    options.icon && 'nhsuk-button--icon',
    options.small && 'nhsuk-button--small',
  ];
  return {
    class: classNames('nhsuk-button', modifiers, options.classes),
    id: options.id,
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': spelledOut(options.preventDoubleClick),
    'aria-label': options.ariaLabel,
  };
}

function content(options: ButtonOptions): Content {
  const own: ButtonIcon | false | undefined =
    typeof options.icon === 'string' ? { name: options.icon, placement: 'start' } : options.icon;
  const picture = own && (own.html ?? (own.name && icon(own.name)));
  if (!own || !picture) return wordsOf(options);
  const words = hasWords(options) && html`<span class="nhsuk-button__content">${wordsOf(options)}</span>`;
  return html`${own.placement === 'start' && picture} ${words} ${own.placement === 'end' && picture}`;
}

function link(options: ButtonOptions): Html {
  const list = { ...shared(options), href: options.href, role: 'button', draggable: 'false' };
  return html`<a${attributes(list, options.attributes)}>${content(options)}</a>`;
}

/** A button; with `href`, a link that looks like one. Its words say what will happen: "Ask for a place". */
export function button(options: ButtonOptions): Html {
  if (options.href && !options.type) return link(options);
  const list = {
    ...shared(options),
    name: options.name,
    type: options.type ?? 'submit',
    value: options.value,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : undefined,
  };
  return html`<button${attributes(list, options.attributes)}>${content(options)}</button>`;
}
