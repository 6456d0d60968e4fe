import { errorSummary } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { FieldError } from '#platform/http/form.ts';

/** The first words of a page; in Easy Read beside their picture. */
export function opening(language: Language, picture: SymbolName, words: string): Html {
  return language === 'easy'
    ? easyRead({ symbol: picture, text: words })
    : html`<p class="al-lead">${words}</p>`;
}

/** Words further down a page; in Easy Read beside their picture. */
export function block(language: Language, picture: SymbolName, words: string): Html {
  return language === 'easy' ? easyRead({ symbol: picture, text: words }) : html`<p>${words}</p>`;
}

/** What has to be mended, at the top of the page. */
export function mistakes(heading: string, errors: readonly FieldError[]): Html {
  if (errors.length === 0) return nothing;
  return errorSummary({
    heading,
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}

/** The message to stand at one field. */
export function errorAt(errors: readonly FieldError[], field: string): { errorMessage?: { text: string } } {
  const error = errors.find((one) => one.field === field);
  return error ? { errorMessage: { text: error.message } } : {};
}
