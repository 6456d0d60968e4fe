import { type Html, escape, raw } from '#design/html.ts';

/** Attributes of an element by name. Nothing is written for null, undefined and false; `true` writes the bare name. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Writes attributes, each with the space before it: html`<p${attributes({ id })}>`. Values are escaped. */
export function attributes(...lists: readonly (Attributes | undefined)[]): Html {
  let text = '';
  for (const list of lists) {
    for (const name in list) {
      const value = list[name];
      if (value === null || value === undefined || value === false) continue;
      text += value === true ? ` ${escape(name)}` : ` ${escape(name)}="${escape(String(value))}"`;
    }
  }
  // Every name and value was escaped above.
  return raw(text);
}

/** `true` and `false` written out as words, for attributes whose "false" means something; others are left out. */
export function spelledOut(flag: boolean | undefined): string | undefined {
  return flag === undefined ? undefined : String(flag);
}

/**
 * Class names in one string: the base, then the modifiers that apply and that a page's own `classes` do not
 * already bring, then those classes.
 */
export function classNames(
  base: string,
  modifiers: readonly (string | false | null | undefined)[],
  classes?: string,
): string {
  const wanted = modifiers.filter((modifier) => modifier && !classes?.includes(modifier));
  return [base, ...wanted, classes].filter(Boolean).join(' ');
}

/**
 * A modifier such as `nhsuk-tag--green`, when the value is one of those the stylesheet knows and the page's own
 * `classes` do not choose another.
 */
export function modifier(
  prefix: string,
  value: string | undefined | false,
  known: readonly string[],
  classes?: string,
): string | false {
  if (!value || !known.includes(value)) return false;
  return known.some((other) => classes?.includes(prefix + other)) ? false : prefix + value;
}
