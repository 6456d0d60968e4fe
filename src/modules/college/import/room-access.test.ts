import { expect, test } from 'vitest';
import { roomAccess } from './room-access.ts';

test.each([
  [['Step-free.', 'Hearing loop.'], { stepFree: true, hearingLoop: true }],
  [['level access, quiet room next door'], { stepFree: true, quietRoom: true }],
  [['No hearing loop'], { hearingLoop: false }],
  [['not step-free'], { stepFree: false }],
  [['without a hearing loop'], { hearingLoop: false }],
  [['Easy Read and symbol pack'], {}],
  [[], {}],
])('%j says %j of a room, and nothing it does not say', (notes, access) => {
  expect(roomAccess(notes)).toEqual(access);
});
