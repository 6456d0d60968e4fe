import { expect, test } from 'vitest';
import { changeWords } from './change-words.ts';
import type { ChangeFacts, WhatChanges } from './change-words.ts';

const ONE = { startsAt: new Date('2027-01-13T13:00:00Z'), endsAt: new Date('2027-01-13T15:00:00Z') };
const TWO = { startsAt: new Date('2027-01-20T13:00:00Z'), endsAt: new Date('2027-01-20T15:00:00Z') };

const told = (change: WhatChanges, more: Partial<ChangeFacts> = {}) =>
  changeWords({
    name: 'Daniel',
    standing: 'booked',
    hadApologies: false,
    code: 'k7m-4td',
    college: 'Riverside',
    phone: '020 7946 0100',
    timeZone: 'Europe/London',
    change,
    said: '',
    runAddress: 'https://college.example/riverside/runs/k7m-4td',
    cancelAddress: 'https://college.example/riverside/bookings/cancel/abc',
    ...more,
  });

const EVERY: readonly WhatChanges[] = [
  { happens: 'moves', was: ONE, now: TWO },
  { happens: 'is off', was: ONE, wholeRun: false },
  { happens: 'is off', was: ONE, wholeRun: true },
  { happens: 'is called off', sessions: [ONE, TWO] },
  { happens: 'is postponed', sessions: [ONE, TWO] },
  { happens: 'has dates', sessions: [ONE, TWO] },
  { happens: 'meets elsewhere', sessions: [ONE, TWO], where: 'Elm room, Riverside House' },
];

test.each(EVERY)('%j has words for every way, each with the code and the first day', (change) => {
  const words = told(change);
  for (const way of ['mail', 'call', 'letter'] as const) {
    expect(words[way]).toContain('k7m-4td');
    expect(words[way]).toContain('Wednesday 13 January 2027, 1pm to 3pm');
  }
  expect(words.subject).toMatch(/^[A-Z][a-z ]+: k7m-4td$/);
  expect(words.text).toMatch(/^Riverside: k7m-4td .*Questions\? Ring 020 7946 0100$/);
  expect(words.text.length).toBeLessThanOrEqual(160);
});

test('whoever keeps a place is told how to give it up; of what is over, nobody is', () => {
  for (const change of EVERY) {
    const over = change.happens === 'is called off' || (change.happens === 'is off' && change.wholeRun);
    expect([change.happens, told(change).mail.includes('/bookings/cancel/')]).toEqual([
      change.happens,
      !over,
    ]);
  }
});

test('one day is spoken of as one', () => {
  expect(told({ happens: 'is postponed', sessions: [ONE] }).mail).toContain('This day is not kept:\n- Wed');
  expect(told({ happens: 'has dates', sessions: [ONE] }).mail).toContain('This is its date now:\n- Wed');
});

test('whoever had sent apologies for a day that moves is asked anew', () => {
  const moves = { happens: 'moves', was: ONE, now: TWO } as const;
  expect(told(moves, { hadApologies: true }).mail).toContain('If not, please tell us once more');
  expect(told(moves, { hadApologies: true, standing: 'tutor' }).mail).not.toContain('once more');
});
