import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { bookingCancelled } from '../events/booking-events.ts';
import { goodbyeLetter } from '../model/booking-letter.ts';
import { bookingById } from '../queries/booking-by-id.ts';
import { actorFor } from './actor-for.ts';
import { writeBookingMail } from './booking-mail.ts';
import { lockRunForUpdate } from './lock-run.ts';

export type CancelResult =
  | { readonly ok: true; readonly from: 'booked' | 'listed' }
  | { readonly ok: false; readonly reason: 'cancelled already' | 'over' };

/**
 * Gives a place, or a position on the list, back: at once, without a reason. Nobody moves up by themselves; the
 * coordinator sees the free place and who is first. Throws "not found" for a booking that is not there.
 */
export async function cancelBooking(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  bookingId: string,
): Promise<CancelResult> {
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async () => {
      const booking = found(await bookingById(tx, bookingId));
      const run = found(await lockRunForUpdate(tx, booking.code));
      const lastEnd = run.sessions.at(-1)?.endsAt;
      if (lastEnd && lastEnd <= actor.at) return { ok: false as const, reason: 'over' as const };
      const from = await cancel(tx, bookingId, run.id, actor.at);
      if (from === null) return { ok: false as const, reason: 'cancelled already' as const };
      const { personId } = booking;
      await platform.record(tx, actorFor(actor, personId), bookingCancelled(bookingId, run.id, from));
      const to = (await contactOf(tx, [personId])).get(personId)?.email;
      const name = (await namesOf(tx, [personId])).get(personId) ?? '';
      if (to)
        await writeBookingMail(
          tx,
          platform,
          { space, run, bookingId, personId, name, to, at: actor.at },
          (facts) => goodbyeLetter(facts, from),
          false,
        );
      return { ok: true as const, from };
    }),
  );
}

const CANCEL = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
  update college_bookings set state = 'cancelled', cancelled_from = state, position = null, cancelled_at = $4
   where space_id = $1 and id = $2 and state <> 'cancelled' returning cancelled_from as "from"`;

async function cancel(
  tx: Tx,
  bookingId: string,
  runId: string,
  at: Date,
): Promise<'booked' | 'listed' | null> {
  const [row] = await tx.named<{ from: 'booked' | 'listed' }>('cancel-booking', CANCEL, [
    tx.spaceId,
    bookingId,
    runId,
    at,
  ]);
  return row?.from ?? null;
}
