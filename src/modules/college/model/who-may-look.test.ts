import { expect, it } from 'vitest';
import { looksAs } from './who-may-look.ts';

const lastEnd = new Date('2027-01-13T15:30:00Z');
const onTheDay = new Date('2027-01-13T12:00:00Z');

it.each([
  [
    'a coordinator, long afterwards',
    { coordinates: true, isTutor: false, lastEnd, now: new Date('2028-01-01T00:00:00Z') },
    ['coordinator'],
  ],
  ['a tutor before it begins', { coordinates: false, isTutor: true, lastEnd, now: onTheDay }, ['tutor']],
  [
    'a tutor in the last minute of the seventh day',
    { coordinates: false, isTutor: true, lastEnd, now: new Date('2027-01-20T15:30:00Z') },
    ['tutor'],
  ],
  [
    'a tutor just after',
    { coordinates: false, isTutor: true, lastEnd, now: new Date('2027-01-20T15:30:00.001Z') },
    [],
  ],
  [
    'a tutor of a run without sessions yet',
    { coordinates: false, isTutor: true, lastEnd: null, now: onTheDay },
    ['tutor'],
  ],
  [
    'a coordinator who teaches it too',
    { coordinates: true, isTutor: true, lastEnd, now: onTheDay },
    ['coordinator', 'tutor'],
  ],
  ['anybody else', { coordinates: false, isTutor: false, lastEnd, now: onTheDay }, []],
] as const)('%s', (_who, facts, parts) => {
  expect([...looksAs(facts)]).toEqual(parts);
});
