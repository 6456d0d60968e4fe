import { describe, expect, test } from 'vitest';
import {
  asPrintedCode,
  CODES_ON_A_SHEET,
  hashPrintedCode,
  newPrintedCode,
  newSheet,
  newSheetSalt,
  whichHash,
} from './printed-codes.ts';

describe('printed codes', () => {
  test('are twelve to a sheet, and no two of a thousand sheets are the same', () => {
    const codes = Array.from({ length: 1000 }, newSheet);
    expect(codes.every((sheet) => sheet.length === CODES_ON_A_SHEET)).toBe(true);
    expect(new Set(codes.flat()).size).toBe(1000 * CODES_ON_A_SHEET);
  });

  test('have nothing in them that looks like something else, and use all of the rest', () => {
    const letters = new Set(Array.from({ length: 2000 }, newPrintedCode).join('').replaceAll('-', ''));
    expect([...letters].toSorted().join('')).toBe('34679cdfghjkmnpqrtvwxy');
  });

  test.each(['cdfgh-jkmnp', 'CDFGH JKMNP', ' cdfghjkmnp ', 'cdfgh–jkmnp', 'c d f g h j k m n p'])(
    'are understood as people type them: “%s”',
    (typed) => expect(asPrintedCode(typed)).toBe('cdfghjkmnp'),
  );

  test.each(['', 'cdfgh-jkmn', 'cdfgh-jkmnpp', 'cdfgh-jkmn0', '123456', '‮cdfghjkmnp'])(
    'are not “%s”',
    (typed) => expect(asPrintedCode(typed)).toBeNull(),
  );

  test('are known again by their hash alone, on their own sheet alone', async () => {
    const [sheet, salt] = [newSheet(), newSheetSalt()];
    const kept = await Promise.all(sheet.map((code) => hashPrintedCode(code, salt)));
    expect(whichHash(await hashPrintedCode(sheet[7]!.toUpperCase(), salt), kept)).toBe(7);
    expect(whichHash(await hashPrintedCode(newPrintedCode(), salt), kept)).toBe(-1);
    expect(whichHash(await hashPrintedCode(sheet[7]!, newSheetSalt()), kept)).toBe(-1);
    expect(kept.some((hash) => hash.toString('latin1').includes(sheet[0]!.slice(0, 5)))).toBe(false);
  });
});
