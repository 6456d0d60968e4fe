import { describe, expect, test } from 'vitest';
import { levelOf, shownJustNow } from './standing.ts';

const now = new Date('2026-11-23T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const link = {
  level: 1,
  method: 'e-mail link',
  createdAt: ago(5),
  factorAt: null,
  hasSecondStep: false,
} as const;
const full = {
  level: 2,
  method: 'password',
  createdAt: ago(600),
  factorAt: ago(5),
  hasSecondStep: true,
} as const;
const card = {
  level: 2,
  method: 'demonstration',
  createdAt: ago(600),
  factorAt: ago(600),
  hasSecondStep: false,
} as const;

describe('who has shown just now who they are', () => {
  test.each([
    ['a fresh link, where there is no second step yet', link, false, true],
    ['a link of an hour ago', { ...link, createdAt: ago(60) }, false, false],
    ['a fresh link, where there is a second step', { ...link, hasSecondStep: true }, false, false],
    ['the second step of five minutes ago', full, false, true],
    ['the second step of a quarter of an hour ago', { ...full, factorAt: ago(15) }, false, false],
    ['a password alone', { ...full, level: 0, factorAt: null, createdAt: ago(1) }, false, false],
    ['a card of the demonstration', card, true, true],
    ['a card, by somebody who tries out a second step', { ...card, hasSecondStep: true }, true, false],
    ['a card in a live installation', { ...card, factorAt: ago(1) }, false, false],
  ] as const)('%s', (_who, signIn, demonstration, expected) =>
    expect(shownJustNow(signIn, demonstration, now)).toBe(expected),
  );

  test('a card of the demonstration opens nothing in a live installation', () => {
    expect(levelOf(card, true)).toBe(2);
    expect(levelOf(card, false)).toBe(0);
  });
});
