import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { dayFromNumber, longDay } from './calendar-day.ts';
import { readDate } from './read-date.ts';

const in2027 = () => 2027;
const noYear = () => null;

test.each([
  ['12/01/2027', '2027-01-12'],
  ['11/1/27', '2027-01-11'],
  ['13 Jan 2027', '2027-01-13'],
  ['15th January 2027', '2027-01-15'],
  ['14.01.2027', '2027-01-14'],
  ['26-Jan-2027', '2027-01-26'],
  ['26-1-27', '2027-01-26'],
  ['2027-01-26', '2027-01-26'],
  ['2027-01-26T00:00:00', '2027-01-26'],
  ['12/01/2027 10:00', '2027-01-12'],
  ['Tues 12/01/2027', '2027-01-12'],
  ['Tuesday, 12th of January 2027', '2027-01-12'],
  ['January 12th, 2027', '2027-01-12'],
  ['3 Sept 2026', '2026-09-03'],
  ['12 January 27', '2027-01-12'],
  ['12 Jan', '2027-01-12'],
  ['29/02/2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(readDate(text, in2027)).toMatchObject({ ok: true, day });
});

test.each([
  ['31/02/2027', 'impossible', '31 February is not a day: February 2027 has 28 days.'],
  ['29/02/2027', 'impossible', '29 February is not a day: February 2027 has 28 days.'],
  ['01/13/2027', 'impossible', 'There is no month 13. We read the day first: 13/01/2027 is 13 January 2027.'],
  ['soon', 'not-understood', 'We could not read a date in it. Write it like 13/01/2027.'],
  [
    '12/01/2027 and 19/01/2027',
    'not-understood',
    'We could not read a date in it. Write it like 13/01/2027.',
  ],
  ['12/01/0207', 'far-away', 'The year 207 cannot be right.'],
  ['12 Jan', 'no-year', 'It needs a year. Write it like 13/01/2027.'],
])('%s is refused as %s', (text, why, sentence) => {
  expect(readDate(text, noYear)).toEqual({ ok: false, why, sentence });
});

test('a number left by a spreadsheet that lost the format is read, and said to be one', () => {
  expect(readDate('46399', noYear)).toMatchObject({ ok: true, day: '2027-01-12', fromNumber: true });
});

test('the weekday in front of a date is handed on, right or wrong', () => {
  expect(readDate('Tues 13/01/2027', noYear)).toMatchObject({ day: '2027-01-13', weekdaySaid: 2 });
});

test('every day of a century is read back from how we say it', () => {
  const anyDay = fc.integer({ min: 10_958, max: 47_481 }).map(dayFromNumber);
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(readDate(longDay(day), noYear)).toMatchObject({ ok: true, day });
    }),
  );
});
