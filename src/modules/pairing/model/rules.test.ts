import { describe, expect, it } from 'vitest';
import { answerBy } from './rules.ts';

const ZONE = 'Europe/London';
const at = (words: string) => new Date(words);

describe('until when a question can be answered', () => {
  it.each([
    ['5pm on the last day', '2026-11-23T09:00:00Z', 7, null, '2026-11-30T17:00:00.000Z'],
    [
      '5pm too where it was asked late in the evening',
      '2026-11-23T23:30:00Z',
      1,
      null,
      '2026-11-24T17:00:00.000Z',
    ],
    ['5pm by the clocks on the wall in summer', '2027-07-01T09:00:00Z', 7, null, '2027-07-08T16:00:00.000Z'],
    [
      '5pm where the clocks go forward in between',
      '2027-03-24T09:00:00Z',
      7,
      null,
      '2027-03-31T16:00:00.000Z',
    ],
    [
      'the next session, if it begins sooner',
      '2026-11-23T09:00:00Z',
      7,
      '2026-11-25T10:00:00Z',
      '2026-11-25T10:00:00.000Z',
    ],
  ])('is %s', (_, askedAt, days, next, until) => {
    expect(answerBy(at(askedAt), days, next === null ? null : at(next), ZONE).toISOString()).toBe(until);
  });
});
