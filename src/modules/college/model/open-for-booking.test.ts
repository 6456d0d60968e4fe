import { describe, expect, it } from 'vitest';
import { openness } from './open-for-booking.ts';
import type { RunTimes } from './open-for-booking.ts';

const NOW = new Date('2027-01-13T13:00:00Z');
const before = new Date('2027-01-06T13:00:00Z');
const after = new Date('2027-01-20T13:00:00Z');
const run: RunTimes = { kind: 'course', state: 'published', firstStart: after, lastStart: after };

describe('until when one can ask for a place', () => {
  it.each([
    ['a course to come', run, 'open'],
    ['a course under way', { ...run, firstStart: before }, 'begun'],
    ['a course that begins this very moment', { ...run, firstStart: NOW, lastStart: after }, 'begun'],
    ['a drop-in under way', { ...run, kind: 'drop-in', firstStart: before }, 'open'],
    ['a social under way', { ...run, kind: 'social', firstStart: before }, 'open'],
    [
      'a drop-in in its last session',
      { ...run, kind: 'drop-in', firstStart: before, lastStart: NOW },
      'over',
    ],
    ['a workshop that was', { ...run, kind: 'workshop', firstStart: before, lastStart: before }, 'over'],
    ['a run whose sessions are still to be set', { ...run, firstStart: null, lastStart: null }, 'open'],
    ['a draft', { ...run, state: 'draft' }, 'not published'],
    ['a postponed run', { ...run, state: 'postponed' }, 'postponed'],
    ['a withdrawn run', { ...run, state: 'withdrawn' }, 'withdrawn'],
  ] as const)('%s: %s', (_name, times, expected) => {
    expect(openness(times as RunTimes, NOW)).toBe(expected);
  });
});
