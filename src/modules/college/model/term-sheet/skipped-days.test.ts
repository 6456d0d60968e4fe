import { expect, test } from 'vitest';
import { skippedDays } from './skipped-days.ts';

const days = (notes: string) =>
  skippedDays(notes, () => 2027).periods.map(({ from, to }) => (from === to ? from : `${from}/${to}`));

test.each([
  ['No class 17/02/2027 (half term)', ['2027-02-17']],
  ['No session 18/02/2027', ['2027-02-18']],
  ['No session 19/02', ['2027-02-19']],
  ['Drop in, no need to come every week. Not 15 Feb.', ['2027-02-15']],
  ['No session 17 or 24 February', ['2027-02-17', '2027-02-24']],
  ['No class on Weds 17 Feb and 24 Feb, lunch at 12', ['2027-02-17', '2027-02-24']],
  ['no sessions 15-19 Feb', ['2027-02-15/2027-02-19']],
  ['not half term (15-19 Feb)', ['2027-02-15/2027-02-19']],
  ['No session w/c 15 Feb', ['2027-02-15/2027-02-21']],
  ['No session 12/02. Except 26/02', ['2027-02-12', '2027-02-26']],
  ['not half term', []],
  ['No more than 12 people', []],
  ['Peer-led by agreement of the curriculum board 03/11/2026', []],
  ['Starts 12/01/2027', []],
])('%j leaves out %j', (notes, expected) => {
  expect(days(notes)).toEqual(expected);
});

test('a day no calendar has is handed back', () => {
  expect(skippedDays('No session 31/02', () => 2027)).toEqual({ periods: [], impossible: ['31/2'] });
});
