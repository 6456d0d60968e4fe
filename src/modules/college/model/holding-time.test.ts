import { describe, expect, it } from 'vitest';
import { heldUntil, phaseOf, startOfDay } from './holding-time.ts';
import type { Holding } from './holding-time.ts';

const until = (from: string, more: Partial<Holding> = {}) =>
  heldUntil({
    from: new Date(from),
    workingDays: 3,
    zone: 'Europe/London',
    closed: [],
    firstStart: null,
    ...more,
  }).toISOString();

describe('until when a place is held', () => {
  it('is 5pm on the third working day after the day of telling', () => {
    // Monday 23 November 2026.
    expect(until('2026-11-23T09:00:00Z')).toBe('2026-11-26T17:00:00.000Z');
    expect(until('2026-11-23T23:59:00Z')).toBe('2026-11-26T17:00:00.000Z');
  });

  it('leaves out weekends', () => {
    expect(until('2026-11-26T09:00:00Z')).toBe('2026-12-01T17:00:00.000Z');
    // Told on a Saturday: Monday, Tuesday, Wednesday.
    expect(until('2026-11-28T09:00:00Z')).toBe('2026-12-02T17:00:00.000Z');
  });

  it('leaves out days on which the college is closed', () => {
    const closed = [{ fromOn: '2026-11-24', toOn: '2026-11-25' }];
    expect(until('2026-11-23T09:00:00Z', { closed })).toBe('2026-11-30T17:00:00.000Z');
  });

  it('is 5pm on the clock on the wall, when the clocks go back and forward too', () => {
    // Friday 23 October 2026: the clocks go back on Sunday 25 October.
    expect(until('2026-10-23T08:00:00Z')).toBe('2026-10-28T17:00:00.000Z');
    // Friday 26 March 2027: they go forward on Sunday 28 March.
    expect(until('2027-03-26T09:00:00Z')).toBe('2027-03-31T16:00:00.000Z');
  });

  it('counts the day in the space’s own zone', () => {
    // Already Tuesday in Auckland.
    expect(until('2026-11-23T13:00:00Z', { zone: 'Pacific/Auckland' })).toBe('2026-11-27T04:00:00.000Z');
  });

  it('ends as the last 48 hours begin, though never within a day of the telling', () => {
    const firstStart = new Date('2026-11-27T10:00:00Z');
    expect(until('2026-11-23T09:00:00Z', { firstStart })).toBe('2026-11-25T10:00:00.000Z');
    expect(until('2026-11-25T08:00:00Z', { firstStart })).toBe('2026-11-26T08:00:00.000Z');
    expect(until('2026-11-27T08:00:00Z', { firstStart })).toBe('2026-11-27T10:00:00.000Z');
  });

  it('takes what the space says', () => {
    expect(until('2026-11-23T09:00:00Z', { workingDays: 1 })).toBe('2026-11-24T17:00:00.000Z');
  });
});

describe('what happens to a place that comes free', () => {
  const run = {
    state: 'published' as const,
    firstStart: new Date('2027-01-13T13:00:00Z'),
    lastStart: new Date('2027-02-10T13:00:00Z'),
    comeAnyTime: false,
  };
  it.each([
    ['weeks before', '2026-11-23T09:00:00Z', 'holding'],
    ['a moment before the last 48 hours', '2027-01-11T12:59:59Z', 'holding'],
    ['48 hours before', '2027-01-11T13:00:00Z', 'ringing'],
    ['a moment before the start', '2027-01-13T12:59:59Z', 'ringing'],
    ['at the start', '2027-01-13T13:00:00Z', 'over'],
  ])('%s', (_when, now, expected) => {
    expect(phaseOf(run, new Date(now))).toBe(expected);
  });

  it('goes on to be rung for where people come to any session, until the last begins', () => {
    const social = { ...run, comeAnyTime: true };
    expect(phaseOf(social, new Date('2027-01-20T13:00:00Z'))).toBe('ringing');
    expect(phaseOf(social, new Date('2027-02-10T13:00:00Z'))).toBe('over');
  });

  it('is held without an end in sight while no session is planned, and not at all when it does not run', () => {
    const now = new Date('2026-11-23T09:00:00Z');
    expect(phaseOf({ ...run, firstStart: null, lastStart: null }, now)).toBe('holding');
    expect(phaseOf({ ...run, state: 'withdrawn' }, now)).toBe('over');
  });
});

it('a day begins at midnight on the wall', () => {
  expect(startOfDay('2026-07-01', 'Europe/London').toISOString()).toBe('2026-06-30T23:00:00.000Z');
});
