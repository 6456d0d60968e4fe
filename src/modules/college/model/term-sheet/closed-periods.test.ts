import { expect, test } from 'vitest';
import { proposedClosedPeriods } from './closed-periods.ts';
import { yearFromTitles } from './term-year.ts';

test.each([
  ['(half term 15-19 February)', 'half term', '2027-02-15', '2027-02-19'],
  ['Half-term: 15 Feb – 19 Feb 2027', 'half term', '2027-02-15', '2027-02-19'],
  ['half term is Monday 15th to Friday 19th February', 'half term', '2027-02-15', '2027-02-19'],
  ['half term w/b 15 Feb', 'half term', '2027-02-15', '2027-02-19'],
  ['College closed 28 December to 3 January 2027', 'college closed', '2026-12-28', '2027-01-03'],
  ['Easter 29/03/2027 - 09/04/2027', 'easter', '2027-03-29', '2027-04-09'],
  ['bank holiday 3 May', 'bank holiday', '2027-05-03', '2027-05-03'],
])('%j proposes %s', (title, name, from, to) => {
  expect(proposedClosedPeriods([title], () => 2027)).toEqual([{ name, from, to }]);
});

test('a title without a date proposes nothing', () => {
  expect(proposedClosedPeriods(['Spring term 2027', 'No classes in half term'], () => 2027)).toEqual([]);
});

test.each([
  ['Spring term 2027', 2, 2027],
  ['Prospectus 2026/27', 10, 2026],
  ['Prospectus 2026/27', 2, 2027],
  ['Prospectus 2026-2027', 3, 2027],
  ['Prospectus', 3, null],
])('%j puts month %i in %s', (title, month, year) => {
  expect(yearFromTitles([title])(month, 1)).toBe(year);
});
