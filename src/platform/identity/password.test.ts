import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { troubleWithPassword } from './password-rules.ts';
import { Passwords } from './passwords.ts';

const ABOUT = ['amina.yusuf@riverside.example', 'Riverside Recovery College'];

describe('a new password', () => {
  test.each([
    'three green kettles',
    'purple-onion-train',
    'ÄÖÜ ßäöü fünf Zöpfe',
    '     twelve and gaps',
    'correcthorsebatterystaple',
    '犬が好き、猫も好き、海も好き',
    'x'.repeat(3) + 'kd93 lamp shade '.repeat(10),
  ])('may be “%s”: nothing is asked of it but length', (password) =>
    expect(troubleWithPassword(password, ABOUT)).toBeNull(),
  );

  test.each([
    ['elevenchars', 'too-short'],
    ['ééééééééééé', 'too-short'],
    ['x y '.repeat(51), 'too-long'],
    ['Unbelievable', 'too-common'],
    ['unbelievable2026!', 'too-common'],
    ['password1234', 'too-common'],
    ['aaaaaaaaaaaa', 'one-pattern'],
    ['lala lala lala ', 'one-pattern'],
    ['abcdefghijklmn', 'one-pattern'],
    ['Riverside2026', 'about-you'],
    ['my-password-is', 'about-you'],
  ])('may not be “%s”: %s', (password, trouble) =>
    expect(troubleWithPassword(password, ABOUT)).toBe(trouble),
  );

  test('is judged without a fault, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (password) => {
        const trouble = troubleWithPassword(password, ABOUT);
        expect(trouble === 'too-short').toBe([...password].length < 12);
      }),
    );
  });
});

describe('what is kept of a password', () => {
  const password = ' Three Gréen kettles ';
  const passwords = new Passwords({ log2N: 10, r: 8, p: 1 });

  test('is as dear to guess as ASVS asks, and is known again whatever it costs to keep one now', async () => {
    const kept = await new Passwords().hash(password);
    expect(kept).toMatch(/^scrypt\$17\$8\$1\$/);
    expect(await passwords.fits(password, kept)).toBe(true);
  });

  test('is known again to the letter, and is another each time', async () => {
    const kept = await passwords.hash(password);
    expect(kept).not.toContain('kettles');
    expect(await passwords.fits(password, kept)).toBe(true);
    expect(await passwords.fits(password.normalize('NFD'), kept)).toBe(true);
    for (const other of [password.trim(), password.toLowerCase(), `${password} `, ''])
      expect(await passwords.fits(other, kept), other).toBe(false);
    expect(await passwords.hash(password)).not.toBe(kept);
  });

  test('for an account without one nothing fits', async () =>
    expect(await passwords.lookAtNone('')).toBe(false));

  test('of a kind nobody knows is a fault, not a way in', async () => {
    await expect(passwords.fits('', 'plain$')).rejects.toThrow('nobody here knows');
  });
});
