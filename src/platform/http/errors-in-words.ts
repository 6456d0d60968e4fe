import type { Language } from '#design/layout.ts';
import type { FieldError } from './form.ts';

/** What a form says when something needs mending, by a name of its own: in Standard words, and in Easy Read. */
export interface MistakeWords<Name extends string> {
  readonly en: { readonly mistakes: Readonly<Record<Name, string>> };
  readonly easy: { readonly mistakes: Readonly<Record<Name, string>> };
}

// What the fields of fields.ts say by themselves.
const OF_ANY_FIELD: readonly (readonly [RegExp, string])[] = [
  [/^Please check the e-mail address.*$/, 'This e-mail address does not look right. It needs an @ sign.'],
  [/^That e-mail address is too long$/, 'This e-mail address is too long.'],
  [/^Please check the telephone number.*$/, 'This phone number is too short. Please check it.'],
  [/^That telephone number is too long$/, 'This phone number is too long.'],
  [/^Please use (\d+) characters or fewer$/, 'This is too long. Please use $1 letters or fewer.'],
  [/^Choose (?:one of the answers|from the list)$/, 'Please choose one of these.'],
];

/**
 * The mistakes of a form in the language of its page. A form of `text.en.mistakes` says them in Standard words, since a
 * schema knows no language; here each finds its words in Easy Read, from the form's own text or from its field.
 */
export function errorsIn<Name extends string>(
  language: Language,
  errors: readonly FieldError[],
  text: MistakeWords<Name>,
): readonly FieldError[] {
  if (language === 'en') return errors;
  return errors.map(({ field, message }) => ({ field, message: easyWords(message, text) }));
}

function easyWords<Name extends string>(message: string, { en, easy }: MistakeWords<Name>): string {
  const own = (Object.keys(en.mistakes) as Name[]).find((name) => en.mistakes[name] === message);
  if (own !== undefined) return easy.mistakes[own];
  const any = OF_ANY_FIELD.find(([standard]) => standard.test(message));
  return any ? message.replace(...any) : message;
}
