import { expect, test } from 'vitest';
import { readWeekdays } from './read-weekdays.ts';

test.each([
  ['Tues', [2]],
  ['Weds', [3]],
  ['Thur', [4]],
  ['Thurs.', [4]],
  ['Tuesday', [2]],
  ['Mondays', [1]],
  ['Friday mornings', [5]],
  ['Mon & Wed', [1, 3]],
  ['Mon/Wed', [1, 3]],
  ['Wednesday and Monday', [1, 3]],
  ['Mon, Weds & Fri', [1, 3, 5]],
  ['Tue Thu', [2, 4]],
  ['Mon-Thurs', [1, 2, 3, 4]],
  ['Mon to Fri', [1, 2, 3, 4, 5]],
  ['Sat - Mon', [1, 6, 7]],
  ['', []],
])('%s meets on %j', (text, weekdays) => {
  expect(readWeekdays(text)).toEqual({ ok: true, weekdays, everyWeeks: 1 });
});

test.each(['alternate Fridays', 'Fri (fortnightly)', 'every other Friday'])(
  '%s is every two weeks',
  (text) => {
    expect(readWeekdays(text)).toEqual({ ok: true, weekdays: [5], everyWeeks: 2 });
  },
);

test.each([
  ['Someday', 'someday'],
  ['Mon and whenever', 'whenever'],
])('%s holds a word that is no day', (text, word) => {
  expect(readWeekdays(text)).toEqual({ ok: false, word });
});
