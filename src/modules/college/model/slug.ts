import { sortKey } from '#modules/people/index.ts';

const LONGEST = 60;

/**
 * The part of an address that stands for a name: "Spring term 2027" → "spring-term-2027". Empty when the name has no
 * plain letter or digit in it (a name in Urdu): the caller then uses a code.
 */
export function slug(name: string): string {
  return sortKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}
