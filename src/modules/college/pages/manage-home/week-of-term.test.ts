import { expect, test } from 'vitest';
import { weekOfTerm } from './week-of-term.ts';

const AUTUMN = { startsOn: '2026-09-14', endsOn: '2026-12-12' };

test.each([
  ['2026-09-01', 'begins on Monday 14 September 2026'],
  ['2026-09-14', 'week 1 of 13'],
  ['2026-09-20', 'week 1 of 13'],
  ['2026-09-21', 'week 2 of 13'],
  ['2026-11-23', 'week 11 of 13'],
  ['2026-12-12', 'week 13 of 13'],
])('on %s the autumn %s', (today, words) => {
  expect(weekOfTerm(AUTUMN, today)).toBe(words);
});

test('a term that begins on a Thursday is in its second week the Monday after', () => {
  expect(weekOfTerm({ startsOn: '2027-01-14', endsOn: '2027-03-26' }, '2027-01-18')).toBe('week 2 of 11');
});
