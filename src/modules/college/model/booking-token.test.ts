import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '#platform/ids/ids.ts';
import { Seal } from '#platform/seal/seal.ts';
import { bookingOfToken, bookingToken } from './booking-token.ts';

const seal = new Seal([randomBytes(32)]);
const space = newId();
const booking = newId();

it('leads back to its booking, in its space and for its purpose alone', () => {
  const token = bookingToken(seal, space, booking, 'cancel');
  expect(bookingOfToken(seal, space, token, 'cancel')).toBe(booking);
  expect(bookingOfToken(seal, space, token, 'confirmation')).toBeNull();
  expect(bookingOfToken(seal, newId(), token, 'cancel')).toBeNull();
  expect(bookingOfToken(new Seal([randomBytes(32)]), space, token, 'cancel')).toBeNull();
});

it('says nothing in the address, and fits into it', () => {
  const token = bookingToken(seal, space, booking, 'cancel');
  expect(token).toMatch(/^[\w-]{60,120}$/);
  expect(token).not.toContain(booking.slice(0, 8));
});

it('opens for nothing that was made up', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (made) => {
      expect(bookingOfToken(seal, space, made, 'cancel')).toBeNull();
    }),
  );
});
