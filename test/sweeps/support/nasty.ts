import { constantFrom, sample } from 'fast-check';

/** One seed for every sweep, so that what failed once fails again. */
export const SEED = 20261123;

/** What nobody types, and what somebody will send all the same. */
export const NASTY: readonly string[] = [
  '',
  ' ',
  'a'.repeat(100_000),
  '\u0000',
  'before\u0000after',
  '\u202Eright to left\u202C',
  'مرحبا بكم',
  '👩‍👩‍👧‍👦',
  '\u200B\uFEFF',
  '-1',
  '0',
  '1.5',
  '9'.repeat(400),
  '2147483648',
  '99999999999999999999',
  '1e309',
  'NaN',
  '2027-02-30',
  '0000-00-00',
  '99999-12-31',
  '275760-09-14',
  '25:61',
  "'; drop table spaces; --",
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  'first\r\nSet-Cookie: second=1',
  '//elsewhere.example/',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'null',
  '{"a":1}',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '%s%s%s',
];

/** Percent signs that stand for no text at all: half a character, a broken escape, a lone surrogate, an overlong NUL. */
export const BROKEN_ESCAPES: readonly string[] = [
  '%',
  '%2',
  '%zz',
  '%E2%82',
  '%ED%A0%80',
  '%C0%80',
  '%00',
  '%2F',
  '%252F',
];

/** A few nasty texts, always the same ones for the same `about`. */
export function someNasty(count: number, about: number): readonly string[] {
  return sample(constantFrom(...NASTY), { seed: SEED + about, numRuns: count });
}
