import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bookingCancelled } from '../events/booking-events.ts';
import { goodbyeLetter } from '../model/booking-letter.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import { actorFor } from './actor-for.ts';
import { endHold } from './end-hold.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';
import { holdPlaces } from './hold-places.ts';
import { lockRunForUpdate } from './lock-run.ts';
import type { LockRun } from './lock-run.ts';
import { forgetApologies } from './send-apologies.ts';
import { writeTo } from './take-held-place.ts';
import { wakeWhoWaits } from './tend-run.ts';

export type CancelResult =
  | { readonly ok: true; readonly from: 'booked' | 'listed' }
  | { readonly ok: false; readonly reason: 'cancelled already' | 'over' };

/**
 * Gives a place, or a position on the list, back: at once, without a reason. The place is held for the next on the
 * waiting list in the same transaction. Throws "not found" for a booking that is not there.
 */
export async function cancelBooking(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  bookingId: string,
  lockRun: LockRun = lockRunForUpdate,
): Promise<CancelResult> {
  const keeper: Keeper = { platform, space, actor, lockRun };
  return aboutBooking<CancelResult>(keeper, key, bookingId, async (tx, booking, held) => {
    const lastEnd = held.run.sessions.at(-1)?.endsAt;
    if (lastEnd && lastEnd <= actor.at) return { ok: false, reason: 'over' };
    if (booking.state === 'cancelled') return { ok: false, reason: 'cancelled already' };
    const from = booking.state;
    await giveUp(tx, keeper, booking, from);
    await writeTo(tx, keeper, held.run, booking, (facts) => goodbyeLetter(facts, from), 'take out');
    await holdPlaces(tx, keeper, held);
    return { ok: true, from };
  });
}

async function giveUp(
  tx: Tx,
  keeper: Keeper,
  booking: BookingOnList,
  from: 'booked' | 'listed',
): Promise<void> {
  const { platform, actor } = keeper;
  if (booking.heldAt !== null)
    await endHold(tx, keeper, booking, { outcome: 'left the list' }, 'leaves the list');
  else await cancel(tx, booking, actor.at);
  await platform.record(
    tx,
    actorFor(actor, booking.personId),
    bookingCancelled(booking.id, booking.runId, from),
  );
  if (from === 'listed') return;
  await forgetApologies(tx, booking.runId, booking.personId);
  await wakeWhoWaits(tx, booking.runId);
}

const CANCEL = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
  update college_bookings set state = 'cancelled', cancelled_from = state, position = null, resting = null, cancelled_at = $4
   where space_id = $1 and id = $2 and state <> 'cancelled' returning id`;

async function cancel(tx: Tx, { id, runId }: BookingOnList, at: Date): Promise<void> {
  found((await tx.named('cancel-booking', CANCEL, [tx.spaceId, id, runId, at]))[0]);
}
