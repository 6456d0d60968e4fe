import {
  type Attributes,
  attributes,
  classNames,
  modifier,
  spelledOut,
} from '#design/components/attributes.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type LabelOptions, label } from '#design/components/label/component.ts';
import { type Wording, type Words, asOptions, hasWords, wordsOf } from '#design/components/words.ts';
import { type Content, type Html, html } from '#design/html.ts';

export interface AffixOptions extends Words {
  classes?: string;
  attributes?: Attributes;
}

export interface InputOptions extends HelpOptions {
  /** Defaults to `name`. */
  id?: string;
  name: string;
  label?: Wording<LabelOptions>;
  type?: string;
  value?: string | number | null;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  large?: boolean;
  code?: boolean;
  inputmode?: string;
  autocomplete?: string;
  autocapitalize?: string;
  spellcheck?: boolean;
  pattern?: string;
  placeholder?: string;
  disabled?: boolean;
  prefix?: Wording<AffixOptions>;
  suffix?: Wording<AffixOptions>;
  classes?: string;
  attributes?: Attributes;
  inputWrapper?: { classes?: string; attributes?: Attributes };
  formGroup?: FormGroupOptions;
}

const WIDTHS = ['2', '3', '4', '5', '10', '20', '30'];

function inputElement(
  options: InputOptions,
  id: string,
  describedBy: string | undefined,
  hasError: boolean,
): Html {
  const modifiers = [
    options.large && 'nhsuk-input--large',
    options.code && 'nhsuk-input--code',
    hasError && 'nhsuk-input--error',
    modifier(
      'nhsuk-input--width-',
      options.width ? String(options.width) : undefined,
      WIDTHS,
      options.classes,
    ),
  ];
  const list = {
    class: classNames('nhsuk-input', modifiers, options.classes),
    id,
    name: options.name,
    type: options.type || 'text',
    spellcheck: spelledOut(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    placeholder: options.placeholder,
    inputmode: options.inputmode,
  };
  return html`<input${attributes(list, options.attributes)}>`;
}

function affix(kind: 'prefix' | 'suffix', wording: Wording<AffixOptions> | undefined): Content {
  const options = asOptions(wording);
  if (!options || !hasWords(options)) return undefined;
  const list = {
    class: classNames(`nhsuk-input-wrapper__${kind}`, [], options.classes),
    'aria-hidden': 'true',
  };
  return html`<div${attributes(list, options.attributes)}>${wordsOf(options)}</div>`;
}

function withWrapper(options: InputOptions, input: Html): Html {
  const group = options.formGroup;
  const before = [beside(group?.beforeInput), affix('prefix', options.prefix)];
  const after = [affix('suffix', options.suffix), beside(group?.afterInput)];
  const wrapper = options.inputWrapper;
  if (![...before, ...after].some(Boolean) && !wrapper?.classes && !wrapper?.attributes) return input;
  const large = options.large && !options.classes?.includes('nhsuk-input--large');
  const classes = classNames(
    'nhsuk-input-wrapper',
    [large && 'nhsuk-input-wrapper--large'],
    wrapper?.classes,
  );
  return html`<div${attributes({ class: classes }, wrapper?.attributes)}>${before}${input}${after}</div>`;
}

/** One line of text. */
export function input(options: InputOptions): Html {
  const id = options.id || options.name;
  const aid = help(id, options);
  const field = withWrapper(options, inputElement(options, id, aid.describedBy, aid.hasError));
  return formGroup(
    aid.hasError,
    options.formGroup,
    html`${label({ for: id, ...asOptions(options.label) })} ${aid.html} ${field}`,
  );
}
