import type { Attributes } from '#design/components/attributes.ts';

/** A message, or one message for each plural form ("one", "other", …), read by nhsuk-frontend's script. */
export type Message = string | Readonly<Record<string, string>> | undefined;

/** `data-i18n.*` attributes that hand messages to nhsuk-frontend's script, under its own keys. */
export function i18nAttributes(messages: Readonly<Record<string, Message>>): Attributes {
  const list: Record<string, string> = {};
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'string' && message) list[`data-i18n.${key}`] = message;
    if (typeof message === 'object')
      for (const [rule, text] of Object.entries(message)) list[`data-i18n.${key}.${rule}`] = text;
  }
  return list;
}
