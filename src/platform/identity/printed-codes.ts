import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

export const CODES_ON_A_SHEET = 12;
const LONG = 10;

// No letter or figure that looks or sounds like another (0 o, 1 i l, 2 z, 5 s, 8 b, u v), and no vowels, so no words.
const LETTERS = 'cdfghjkmnpqrtvwxy34679';

/** One code of ten letters and figures (44 bits), in two groups so that it can be read out: "cdfgh-jkmnp". */
export function newPrintedCode(): string {
  const letters = Array.from({ length: LONG }, () => LETTERS[randomInt(LETTERS.length)]!).join('');
  return `${letters.slice(0, LONG / 2)}-${letters.slice(LONG / 2)}`;
}

/** A sheet of codes, all different. */
export function newSheet(): readonly string[] {
  const codes = new Set<string>();
  while (codes.size < CODES_ON_A_SHEET) codes.add(newPrintedCode());
  return [...codes];
}

/** A code as it was typed, without the spaces, hyphens and capitals people put in; null when it cannot be one. */
export function asPrintedCode(typed: string): string | null {
  const letters = typed.toLowerCase().replace(/[\s\-–—.]/g, '');
  return letters.length === LONG && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
}

/** A salt for one sheet: one hash of what was typed can then be held against all its codes. */
export function newSheetSalt(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What we keep of a code. 44 random bits are far more than a password has, so that a cost of 16 MiB and 50 ms a guess
 * (tens of thousands of years for one machine) is enough, and twelve can be made while a page loads.
 */
export function hashPrintedCode(code: string, salt: string): Promise<Buffer> {
  const plain = asPrintedCode(code);
  if (plain === null) throw new Error('That is no printed code');
  return new Promise((resolve, reject) => {
    scrypt(plain, Buffer.from(salt, 'base64'), 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Which of these hashes is the one given, compared in a time that tells nothing; -1 when none is. */
export function whichHash(hash: Buffer, kept: readonly Buffer[]): number {
  let found = -1;
  for (const [index, one] of kept.entries()) if (timingSafeEqual(one, hash)) found = index;
  return found;
}
