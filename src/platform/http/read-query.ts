import { parse } from 'node:querystring';

/** Reads "a=1&b=2" into an object without a prototype, so that no name in it can mean anything else. */
export function readQuery(text: string): Record<string, unknown> {
  return parse(text, '&', '=', { maxKeys: 600 });
}
