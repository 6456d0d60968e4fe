import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, momentOf } from './local-times.ts';
import { planWeeks } from './plan-weeks.ts';

const LONDON = 'Europe/London';

describe('a time on the clock', () => {
  test('is an hour earlier in the world while it is summer there', () => {
    expect(momentOf('2027-01-13', '13:00', LONDON)).toEqual({
      ok: true,
      at: new Date('2027-01-13T13:00:00Z'),
    });
    expect(momentOf('2027-06-16', '13:00', LONDON)).toEqual({
      ok: true,
      at: new Date('2027-06-16T12:00:00Z'),
    });
  });

  test('may be one that the clocks jump over, or strike twice', () => {
    expect(momentOf('2027-03-28', '01:30', LONDON)).toEqual({ ok: false, why: 'not-there' });
    expect(momentOf('2027-10-31', '01:30', LONDON)).toEqual({ ok: false, why: 'twice' });
  });

  test('comes back as it was typed, all year', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, time, (onDay, atTime) => {
        const moment = momentOf(onDay, atTime, LONDON);
        if (moment.ok) expect(clockOf(moment.at, LONDON)).toEqual({ day: onDay, time: atTime });
      }),
    );
  });
});

describe('sessions week by week', () => {
  test('keep their time when the clocks change', () => {
    const plan = planWeeks({ firstOn: '2027-03-24', from: '10:00', to: '12:00', count: 2 }, [], LONDON);
    expect(plan).toMatchObject({
      sessions: [
        { startsAt: new Date('2027-03-24T10:00:00Z') },
        { startsAt: new Date('2027-03-31T09:00:00Z') },
      ],
    });
  });

  test('leave out closed days, say which, and add a week at the end', () => {
    const halfTerm = { name: 'Half term', fromOn: '2027-02-15', toOn: '2027-02-19' };
    const plan = planWeeks(
      { firstOn: '2027-02-10', from: '10:00', to: '12:00', count: 2 },
      [halfTerm],
      LONDON,
    );
    expect(plan).toEqual({
      ok: true,
      sessions: [10, 24].map((day) => ({
        startsAt: new Date(`2027-02-${day}T10:00:00Z`),
        endsAt: new Date(`2027-02-${day}T12:00:00Z`),
      })),
      skipped: [{ on: '2027-02-17', name: 'Half term' }],
    });
  });

  test('refuse an end before the start, and a time that is not there on one of the days', () => {
    expect(
      planWeeks({ firstOn: '2027-02-10', from: '16:00', to: '14:00', count: 1 }, [], LONDON),
    ).toMatchObject({ ok: false, field: 'to', why: 'ends-before' });
    expect(
      planWeeks({ firstOn: '2027-03-21', from: '01:15', to: '03:00', count: 3 }, [], LONDON),
    ).toMatchObject({ ok: false, field: 'from', why: 'not-there', on: '2027-03-28' });
  });
});
