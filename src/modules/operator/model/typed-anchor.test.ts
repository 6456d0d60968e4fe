import { expect, test } from 'vitest';
import { inGroups, typedAnchor } from './typed-anchor.ts';

const HASH = '3f2a90bc'.repeat(8);

test.each([
  [`512 ${HASH}`],
  [`Link 512: ${inGroups(HASH)}`],
  [`  512\n${inGroups(HASH).toUpperCase()}  `],
  [`512. ${HASH}`],
])('an anchor is read however it is typed: %s', (text) => {
  expect(typedAnchor(text)).toEqual({ number: 512, hash: HASH });
});

test.each([[''], ['512'], [HASH], [`512 ${HASH.slice(1)}`], [`512 ${HASH}a`], [`many ${HASH}`]])(
  'what is none is not taken for one: %s',
  (text) => {
    expect(typedAnchor(text)).toBeNull();
  },
);
