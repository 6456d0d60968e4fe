import { expect, it } from 'vitest';
import { plural } from '#design/plural.ts';

const places = { one: '# place', other: '# places' };

it.each([
  [0, '0 places'],
  [1, '1 place'],
  [2, '2 places'],
  [1200, '1,200 places'],
])('agrees with %i', (count, words) => {
  expect(plural(count, places)).toBe(words);
});

it('follows the rules of another language', () => {
  const cats = { zero: '# cath', two: '# gath', few: '# chath', other: '# cath' };
  expect(plural(2, cats, 'cy')).toBe('2 gath');
  expect(plural(3, cats, 'cy')).toBe('3 chath');
});
