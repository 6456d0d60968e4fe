import type { FormKey } from '#platform/http/once.ts';
import { contactOf } from '#modules/people/index.ts';
import type { WhySkipped } from '../tables.ts';
import { triesSince } from '../queries/list-calls.ts';
import { endHold } from './end-hold.ts';
import { holdPlaces } from './hold-places.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';
import { tellHeldOnce } from './lapse-holds.ts';

export interface Skip {
  readonly why: WhySkipped;
  /** In the words of whoever decided it. */
  readonly words: string;
}

export type PlaceSkipped =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not held any more' };

/**
 * A named person decides that a held place goes on to the next, and why; how often somebody was rung is kept with it.
 * Whoever is passed over stays on the list, and is told where anything but a telephone reaches them.
 */
export async function skipHeldPlace(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  { why, words }: Skip,
): Promise<PlaceSkipped> {
  return aboutBooking<PlaceSkipped>(keeper, key, bookingId, async (tx, booking, held) => {
    if (booking.heldAt === null) return { ok: false, reason: 'not held any more' };
    const tries = await triesSince(tx, bookingId, booking.heldAt);
    await endHold(tx, keeper, booking, { outcome: 'skipped', why, words, tries }, 'until they say');
    const contact = (await contactOf(tx, [booking.personId])).get(booking.personId);
    // Another call about a place that is gone would only be one more call that does not reach them.
    const writes = contact?.email && contact.contactBy !== 'phone';
    if (why === 'could not be reached' && writes)
      await tellHeldOnce(tx, keeper, held.run, booking, 'not reached');
    await holdPlaces(tx, keeper, held);
    return { ok: true };
  });
}
