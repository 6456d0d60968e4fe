/** Words for each plural form of a language; English has `one` and `other`. `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}

/** Words that agree with a number: plural(1, { one: '# place', other: '# places' }) is "1 place". */
export function plural(count: number, forms: PluralForms, locale = 'en-GB'): string {
  const form = forms[rulesOf(locale).select(count)] ?? forms.other;
  return form.replaceAll('#', count.toLocaleString(locale));
}
