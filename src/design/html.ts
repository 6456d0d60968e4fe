/**
 * The one way to make HTML. Everything put into an `html` template is escaped, in text and in quoted
 * attributes alike, unless it is `Html` already. Always quote attributes.
 */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: nothing (null, undefined, false), text, numbers, Html, or lists of these. */
export type Content = Html | string | number | bigint | null | undefined | false | readonly Content[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const NEEDS_ESCAPE = /[&<>"']/;

/** Text made safe for HTML text and for quoted attributes. */
export function escape(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}

function put(content: Content): string {
  if (content instanceof Html) return content.text;
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escape(content);
  if (Array.isArray(content)) return content.map(put).join('');
  return escape(String(content));
}

/** Makes Html from a template: html`<p>${name}</p>` escapes `name`. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = strings[0]!;
  for (let index = 0; index < values.length; index++) text += put(values[index]) + strings[index + 1]!;
  return new Html(text);
}

/** Trusted text that is HTML already. Each use says why it is safe, in a comment beside it. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

/** Nothing at all: for a branch that shows nothing. */
export const nothing: Html = new Html('');

/** Joins parts with a separator that is itself escaped unless Html. */
export function join(parts: readonly Content[], separator: Content): Html {
  return new Html(parts.map(put).join(put(separator)));
}

const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\?)/i;

/** A person's own link, refused (as "#") unless its scheme is one we know to be harmless. */
export function safeHref(address: string): string {
  return SAFE_ADDRESS.test(address.trim()) ? address.trim() : '#';
}
