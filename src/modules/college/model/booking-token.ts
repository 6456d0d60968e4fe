import { isId } from '#platform/ids/ids.ts';
import type { Seal } from '#platform/seal/seal.ts';

/** What a link lets whoever holds it do: read where a booking stands, give the place up, or answer about a held place. */
export type BookingLink = 'confirmation' | 'cancel' | 'held';

/**
 * The last part of a link to a booking: its id, sealed and signed by the app key, so that the address tells nothing and
 * cannot be made up. A link to read never opens what a link to cancel does.
 */
export function bookingToken(seal: Seal, spaceId: string, bookingId: string, link: BookingLink): string {
  return seal.close(bookingId, placeOf(spaceId, link)).toString('base64url');
}

/** The id of the booking a link leads to; null when the link was not made by us for this space and purpose. */
export function bookingOfToken(seal: Seal, spaceId: string, token: string, link: BookingLink): string | null {
  const sealed = Buffer.from(token, 'base64url');
  const id = openOrNull(seal, sealed, placeOf(spaceId, link));
  return id !== null && isId(id) ? id : null;
}

function placeOf(spaceId: string, link: BookingLink): string {
  return `${spaceId}/booking link/${link}`;
}

// What does not open was not made by us; that it did not is the answer, and no fault.
function openOrNull(seal: Seal, sealed: Buffer, place: string): string | null {
  try {
    return seal.open(sealed, place);
  } catch {
    return null;
  }
}
