import type { FormKey } from '#platform/http/once.ts';
import { askedAgain } from '../events/booking-events.ts';
import { actorFor } from './actor-for.ts';
import { holdPlaces } from './hold-places.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';

export type AskedAgain =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not on the list' | 'not running' };

/** Somebody who rested on the list waits to be asked again, in the position they had; is a place free now, it is held for them. */
export async function askAgain(keeper: Keeper, key: FormKey, bookingId: string): Promise<AskedAgain> {
  return aboutBooking<AskedAgain>(keeper, key, bookingId, async (tx, booking, held) => {
    if (held.phase === 'over') return { ok: false, reason: 'not running' };
    if (booking.state !== 'listed') return { ok: false, reason: 'not on the list' };
    if (booking.resting === null) return { ok: true };
    await tx.named(
      'ask-again',
      `update college_bookings set resting = null where space_id = $1 and id = $2`,
      [tx.spaceId, bookingId],
    );
    const { platform, actor } = keeper;
    await platform.record(tx, actorFor(actor, booking.personId), askedAgain(bookingId, booking.runId));
    await holdPlaces(tx, keeper, held);
    return { ok: true };
  });
}
