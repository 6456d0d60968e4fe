import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/ids/ids.ts';
import { Seal } from '#platform/seal/seal.ts';
import { depthOf, saysSomething } from './review.ts';
import { countInWords, shownCount } from './review-counts.ts';
import { reviewLetter } from './review-letter.ts';
import { reviewOfToken, reviewToken } from './review-link.ts';

const nothing = { keep: '', better: '', takeAway: '', together: 'not answered' as const };

test('a tick alone is being there; words shape it; nothing is nothing', () => {
  expect(saysSomething(nothing)).toBe(false);
  expect(depthOf({ ...nothing, together: 'in part' })).toBe('was there');
  expect(depthOf({ ...nothing, better: 'More tea' })).toBe('shaped it');
});

describe('numbers of students', () => {
  test.each([
    [0, '0'],
    [1, '*'],
    [7, '*'],
    [8, 'about 10'],
    [12, 'about 10'],
    [13, 'about 15'],
  ])('%i is shown as %s', (count, words) => {
    expect(countInWords(count)).toBe(words);
  });

  test('no number from 1 to 7 is ever told, nor two neighbours told apart by more than their fives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (count) => {
        const shown = shownCount(count);
        if (count >= 1 && count <= 7) expect(shown).toEqual({ is: 'few' });
        if (shown.is === 'about') expect(shown.number % 5).toBe(0);
      }),
    );
  });
});

describe('a link to look back by', () => {
  const seal = new Seal([randomBytes(32)]);
  const spaceId = newId();
  const runId = newId();
  const endsAt = new Date('2027-02-03T15:30:00Z');

  test('leads to its run until its time, and two links are two', () => {
    const [one, other] = [0, 1].map(() =>
      reviewOfToken(seal, spaceId, reviewToken(seal, spaceId, runId, endsAt))!,
    );
    expect(one).toMatchObject({ runId, endsAt });
    expect(one!.hash.equals(other!.hash)).toBe(false);
  });

  test('opens nothing in another space, nor when a letter of it is changed, nor when it is made up', () => {
    const token = reviewToken(seal, spaceId, runId, endsAt);
    expect(reviewOfToken(seal, newId(), token)).toBeNull();
    expect(
      reviewOfToken(seal, spaceId, `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`),
    ).toBeNull();
    expect(reviewOfToken(seal, spaceId, 'made-up')).toBeNull();
  });
});

test('the letter carries the code and never what the course is about', () => {
  const letter = reviewLetter({
    code: 'k7m-4td',
    college: 'Riverside',
    phone: null,
    address: 'https://college.example/r/reviews/abc',
    endsAt: new Date('2027-02-03T15:30:00Z'),
    timeZone: 'Europe/London',
  });
  expect(letter.subject).toBe('Looking back together: k7m-4td');
  expect(letter.mail).toContain('https://college.example/r/reviews/abc');
  expect(letter.mail).toContain('until Wednesday 3 February 2027');
});
