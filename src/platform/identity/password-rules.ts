import { readFileSync } from 'node:fs';

/** How long a password must be, in characters. It never stands alone (docs/decisions, "second factors"), so 12 is enough. */
export const SHORTEST = 12;
/** How long it may be: far more than anybody types, and little enough to hash. */
export const LONGEST = 200;

export type PasswordTrouble = 'too-short' | 'too-long' | 'too-common' | 'one-pattern' | 'about-you';

const COMMON: ReadonlySet<string> = new Set(
  readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/**
 * What stands against a new password; null when it may be used. There are no rules about capitals or signs (NIST SP
 * 800-63B, ASVS 5.0 6.2.5): what counts is length, and that it is not among the first that anybody would try.
 * `about` holds what others know of the person, such as their e-mail address.
 */
export function troubleWithPassword(password: string, about: readonly string[]): PasswordTrouble | null {
  const characters = [...password].length;
  if (characters < SHORTEST) return 'too-short';
  if (characters > LONGEST) return 'too-long';
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || COMMON.has(plain.replace(/[\d\W_]+$/u, ''))) return 'too-common';
  if (isOnePattern(plain)) return 'one-pattern';
  return knownOf(about).some((word) => restWithout(plain, word) < SHORTEST / 2) ? 'about-you' : null;
}

// "abcabcabcabc", "aaaaaaaaaaaa", "123456789012": one small thing, again and again or counted on.
function isOnePattern(plain: string): boolean {
  return /^(.{1,5})\1+.{0,4}$/su.test(plain) || isCountedOn(plain);
}

function isCountedOn(plain: string): boolean {
  const steps = [...plain]
    .map((letter) => letter.codePointAt(0)!)
    .map((code, index, all) => code - (all[index - 1] ?? code));
  const same = steps.slice(1).filter((step) => step === steps[1]).length;
  return Math.abs(steps[1] ?? 0) <= 1 && same >= plain.length - 3;
}

function knownOf(about: readonly string[]): readonly string[] {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u));
  return ['alongside', 'password', 'recovery college', ...words].filter((word) => word.length >= 4);
}

function restWithout(plain: string, word: string): number {
  return plain.includes(word)
    ? plain.replaceAll(word, '').replace(/[^\p{L}\d]/gu, '').length
    : Number.POSITIVE_INFINITY;
}
