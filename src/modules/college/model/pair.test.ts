import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairOf } from './pair.ts';
import type { PairFacts } from './pair.ts';

const peer = { personId: 'maya', role: 'peer' } as const;
const professional = { personId: 'priya', role: 'professional' } as const;
const run: PairFacts = {
  state: 'published',
  needsNoPair: false,
  tutors: [peer],
  departure: null,
  startsAt: new Date('2027-01-27T10:00:00Z'),
  endsAt: new Date('2027-02-10T12:30:00Z'),
};
const on = (today: string, daysBefore = 14) => ({ today, daysBefore, zone: 'Europe/London' });

describe('a pair of tutors', () => {
  test.each([
    ['both are named', { tutors: [peer, professional] }, { is: 'complete' }],
    ['a social', { tutors: [], needsNoPair: true }, { is: 'needs-no-pair' }],
    ['nobody yet', { tutors: [] }, { is: 'looking', lacking: ['peer', 'professional'] }],
    ['a peer tutor alone', {}, { is: 'looking', lacking: ['professional'] }],
    ['a professional tutor alone', { tutors: [professional] }, { is: 'looking', lacking: ['peer'] }],
    [
      'two peer tutors',
      { tutors: [peer, { ...peer, personId: 'leon' }] },
      { is: 'looking', lacking: ['professional'] },
    ],
    [
      'one person in two roles',
      { tutors: [peer, { ...professional, personId: 'maya' }] },
      { is: 'looking', lacking: ['professional'] },
    ],
    [
      'peer-led by agreement',
      { departure: 'peer-led' },
      { is: 'departed', kind: 'peer-led', lacking: ['professional'] },
    ],
    [
      'agreed, and then found after all',
      { departure: 'peer-led', tutors: [peer, professional] },
      { is: 'complete' },
    ],
    [
      'postponed stays so',
      { departure: 'postponed', state: 'postponed', tutors: [peer, professional] },
      { is: 'departed', kind: 'postponed', lacking: [] },
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(pairOf({ ...run, ...more }, on('2026-11-23'))).toMatchObject(expected);
  });
});

describe('the day somebody must choose', () => {
  test.each([
    ['the day before', '2027-01-12', false],
    ['fourteen days before the start', '2027-01-13', true],
    ['while it is going on', '2027-02-09', true],
    ['on its last day', '2027-02-10', true],
    ['when it is over', '2027-02-11', false],
  ])('%s', (_, today, mustChoose) => {
    expect(pairOf(run, on(today))).toMatchObject({ chooseBy: '2027-01-13', mustChoose });
  });

  test('is counted in the days of the college, not of the server', () => {
    const early = {
      ...run,
      startsAt: new Date('2027-06-30T23:30:00Z'),
      endsAt: new Date('2027-07-01T00:30:00Z'),
    };
    expect(pairOf(early, on('2027-06-17', 14))).toMatchObject({ chooseBy: '2027-06-17', mustChoose: true });
  });

  test('does not come for a run without sessions, nor for one that is put off', () => {
    expect(pairOf({ ...run, startsAt: null, endsAt: null }, on('2027-06-01'))).toMatchObject({
      chooseBy: null,
      mustChoose: false,
    });
    expect(pairOf({ ...run, state: 'withdrawn' }, on('2027-01-20'))).toMatchObject({ mustChoose: false });
  });

  test('once it has come it stays until the run is over, whatever the rule', () => {
    const day = fc
      .date({ min: new Date('2026-10-01'), max: new Date('2027-02-10'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.nat(60), (a, b, days) => {
        const [sooner, later] = [a, b].sort() as [string, string];
        const must = (today: string) => (pairOf(run, on(today, days)) as { mustChoose: boolean }).mustChoose;
        expect(must(sooner) && !must(later)).toBe(false);
      }),
    );
  });
});
