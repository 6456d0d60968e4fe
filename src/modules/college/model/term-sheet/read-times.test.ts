import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readTimes } from './read-times.ts';

test.each([
  ['10.00am - 12.30pm', '10:00', '12:30'],
  ['1pm-3.30pm', '13:00', '15:30'],
  ['18:00–20:00', '18:00', '20:00'],
  ['10:30 – 13:00', '10:30', '13:00'],
  ['10-12.30', '10:00', '12:30'],
  ['11am-12noon', '11:00', '12:00'],
  ['1.30pm to 4pm', '13:30', '16:00'],
  ['2-4pm', '14:00', '16:00'],
  ['2.00pm—4.00pm', '14:00', '16:00'],
  ['10am-12', '10:00', '12:00'],
  ['10am - 1', '10:00', '13:00'],
  ['9-1pm', '09:00', '13:00'],
  ['11-1pm', '11:00', '13:00'],
  ['12-2', '12:00', '14:00'],
  ['9-5', '09:00', '17:00'],
  ['2-4', '14:00', '16:00'],
  ['09.30 - 1.00', '09:30', '13:00'],
  ['1000-1230', '10:00', '12:30'],
  ['10 a.m. until 12 p.m.', '10:00', '12:00'],
  ['12 noon to 2pm', '12:00', '14:00'],
  ['midday - 3', '12:00', '15:00'],
  ['6pm - 8.30pm', '18:00', '20:30'],
  ['10am-12.30pm (arrive 9.45)', '10:00', '12:30'],
])('%s is %s to %s, with nothing to ask', (text, start, end) => {
  expect(readTimes(text)).toEqual({ ok: true, start, end, guessed: false, unusual: false });
});

test.each([
  ['7-9', '19:00', '21:00'],
  ['8-10', '08:00', '10:00'],
  ['10am-12am', '10:00', '12:00'],
])('%s may mean two things, and is asked about', (text, start, end) => {
  expect(readTimes(text)).toMatchObject({ ok: true, start, end, guessed: true });
});

test.each(['01:30-03:30', '8pm - 11pm', '8am - 7pm'])('%s is unusual for a college', (text) => {
  expect(readTimes(text)).toMatchObject({ ok: true, unusual: true });
});

test.each([
  ['4pm-2pm', 'ends-before-starts'],
  ['10am-10am', 'ends-before-starts'],
  ['16:00-14:00', 'ends-before-starts'],
  ['10am', 'no-end'],
  ['mornings', 'not-understood'],
  ['10-12 and 1-3', 'not-understood'],
  ['25:00-26:00', 'not-understood'],
  ['10.75-12', 'not-understood'],
])('%s is refused: %s', (text, why) => {
  expect(readTimes(text)).toEqual({ ok: false, why });
});

test('any start and end on a 24-hour clock are read as they stand', () => {
  const minutes = fc.integer({ min: 60, max: 24 * 60 - 1 });
  const clock = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minutes, minutes, (one, other) => {
      fc.pre(one !== other);
      const [start, end] = [clock(Math.min(one, other)), clock(Math.max(one, other))];
      expect(readTimes(`${start}-${end}`)).toMatchObject({ ok: true, start, end, guessed: false });
    }),
  );
});
