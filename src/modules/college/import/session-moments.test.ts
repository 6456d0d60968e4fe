import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CollegeClock } from './session-moments.ts';

const clock = new CollegeClock('Europe/London');

test('ten in the morning is ten in the morning on both sides of the night the clocks change', () => {
  const at = (date: string) => clock.momentsOf({ date, start: '10:00', end: '12:00' }).startsAt.toISOString();
  expect([at('2027-03-27'), at('2027-03-28')]).toEqual([
    '2027-03-27T10:00:00.000Z',
    '2027-03-28T09:00:00.000Z',
  ]);
});

test('a time the clocks jump over is taken an hour later, and of one they strike twice the first', () => {
  const jumped = clock.momentsOf({ date: '2027-03-28', start: '01:30', end: '03:00' });
  expect(jumped.startsAt.toISOString()).toBe('2027-03-28T01:30:00.000Z');
  const twice = clock.momentsOf({ date: '2027-10-31', start: '01:30', end: '03:00' });
  expect(twice.startsAt.toISOString()).toBe('2027-10-31T00:30:00.000Z');
});

test('there and back is the same day and the same time, whatever the day', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10));
  const hour = fc.integer({ min: 4, max: 21 });
  fc.assert(
    fc.property(day, hour, (date, from) => {
      const session = {
        date,
        start: `${String(from).padStart(2, '0')}:15`,
        end: `${String(from + 2).padStart(2, '0')}:00`,
      };
      expect(clock.sessionOf(clock.momentsOf(session))).toEqual(session);
    }),
  );
});
