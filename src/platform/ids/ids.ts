import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id: UUIDv7, made by the app (never by the database), so that it works the same on one machine and on many. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is an id as we write them: lower case, with hyphens. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

// No vowels, so that no word is spelled by accident; no 0, 1, l or o, so that a code survives being read out.
const CODE_LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** A short neutral code for addresses, calendars and the telephone, such as "k7m-4td". */
export function newCode(): string {
  const letters = Array.from({ length: 6 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]!);
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
