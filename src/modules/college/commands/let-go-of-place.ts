import type { FormKey } from '#platform/http/once.ts';
import { goodbyeLetter } from '../model/booking-letter.ts';
import { endHold } from './end-hold.ts';
import { holdPlaces } from './hold-places.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';
import { writeTo } from './take-held-place.ts';

export type PlaceLetGo = { readonly ok: true } | { readonly ok: false; readonly reason: 'not held any more' };

/**
 * Somebody lets go of the place held for them. They stay on the list, in their own position, and are asked about the
 * next place that comes free; or they leave it. This place goes on to the next person at once.
 */
export async function letGoOfPlace(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  stay: boolean,
): Promise<PlaceLetGo> {
  return aboutBooking<PlaceLetGo>(keeper, key, bookingId, async (tx, booking, held) => {
    if (booking.heldAt === null) return { ok: false, reason: 'not held any more' };
    await endHold(tx, keeper, booking, { outcome: 'let go' }, stay ? 'until the next' : 'leaves the list');
    if (!stay)
      await writeTo(tx, keeper, held.run, booking, (facts) => goodbyeLetter(facts, 'listed'), 'leave');
    await holdPlaces(tx, keeper, held);
    return { ok: true };
  });
}
