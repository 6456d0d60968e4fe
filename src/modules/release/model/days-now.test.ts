import { describe, expect, it } from 'vitest';
import type { AskedDay } from './asked-day.ts';
import { daysNow, printOfDays } from './days-now.ts';

const ZONE = 'Europe/London';
const NOW = new Date('2026-11-23T09:00:00Z');
const day = (onDay: string, from: string, until: string): AskedDay => ({ onDay, weekday: null, from, until });
const hours = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
const asked = (...days: AskedDay[]) => ({ runId: 'a run', askedAt: new Date('2026-11-02T09:00:00Z'), days });

const WEDNESDAY = day('2027-01-13', '13:00', '15:30');
const SUMMER = day('2027-06-02', '13:00', '15:30');

describe('whether the days have changed since they were asked for', () => {
  it.each([
    [
      'no, while the sessions stand',
      asked(WEDNESDAY),
      [hours('2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z')],
      null,
    ],
    [
      'no, by the clocks on the wall in summer',
      asked(SUMMER),
      [hours('2027-06-02T12:00:00Z', '2027-06-02T14:30:00Z')],
      null,
    ],
    [
      'no, where one that had begun before it was asked was never part of it',
      asked(WEDNESDAY),
      [
        hours('2026-10-14T12:00:00Z', '2026-10-14T14:30:00Z'),
        hours('2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z'),
      ],
      null,
    ],
    [
      'no, where all of it is over',
      asked(day('2026-11-10', '10:00', '12:00')),
      [hours('2026-11-12T10:00:00Z', '2026-11-12T12:00:00Z')],
      null,
    ],
    [
      'yes, when one moves to another day',
      asked(WEDNESDAY),
      [hours('2027-01-14T13:00:00Z', '2027-01-14T15:30:00Z')],
      [day('2027-01-14', '13:00', '15:30')],
    ],
    [
      'yes, when one is half an hour longer',
      asked(WEDNESDAY),
      [hours('2027-01-13T13:00:00Z', '2027-01-13T16:00:00Z')],
      [day('2027-01-13', '13:00', '16:00')],
    ],
    [
      'yes, when there is one more',
      asked(WEDNESDAY),
      [
        hours('2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z'),
        hours('2027-01-20T13:00:00Z', '2027-01-20T15:30:00Z'),
      ],
      [WEDNESDAY, day('2027-01-20', '13:00', '15:30')],
    ],
  ])('%s', (_, request, sessions, now) => {
    expect(daysNow(request, sessions, ZONE, NOW)).toEqual(now);
  });

  it('is never asked of days of the week, for which there is no run', () => {
    const weekly = { ...asked({ onDay: null, weekday: 2, from: '09:00', until: '12:00' }), runId: null };
    expect(daysNow(weekly, [hours('2027-01-13T13:00:00Z', '2027-01-13T15:30:00Z')], ZONE, NOW)).toBeNull();
  });
});

it('days are told apart whatever their order', () => {
  const other = day('2027-01-20', '13:00', '15:30');
  expect(printOfDays([WEDNESDAY, other])).toBe(printOfDays([other, WEDNESDAY]));
  expect(printOfDays([WEDNESDAY])).not.toBe(printOfDays([other]));
});
