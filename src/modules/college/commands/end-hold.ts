import { callsNoLongerNeeded } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { holdEnded } from '../events/booking-events.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import { college } from '../tables.ts';
import type { HoldOutcome, Resting, WhySkipped } from '../tables.ts';
import { actorFor } from './actor-for.ts';
import type { Keeper } from './held-places.ts';

export interface Ending {
  readonly outcome: HoldOutcome;
  readonly why?: WhySkipped;
  readonly words?: string;
  /** How often they were rung without being reached. */
  readonly tries?: number;
}

/** What becomes of the person: they have the place, stay on the list (resting or not), or leave it. */
export type Then = 'has the place' | 'waits on' | Resting | 'leaves the list';

const SET: Record<Then, string> = {
  'has the place': `state = 'booked', position = null, resting = null`,
  'waits on': `resting = null`,
  'until the next': `resting = 'until the next'`,
  'until they say': `resting = 'until they say'`,
  'leaves the list': `state = 'cancelled', cancelled_from = 'listed', cancelled_at = $4, position = null, resting = null`,
};

/** Ends a held place, keeps how it ended, and lets nobody be rung about it any more. Under the lock of its run. */
export async function endHold(
  tx: Tx,
  { platform, actor }: Keeper,
  booking: BookingOnList,
  ending: Ending,
  then: Then,
): Promise<void> {
  const { id, runId } = booking;
  await tx.named(
    `end-hold ${then}`,
    `with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
     update college_bookings set ${SET[then]}, held_at = null, held_until = null, held_told = null, ring_by = null
      where space_id = $1 and id = $2 and $4::timestamptz is not null`,
    [tx.spaceId, id, runId, actor.at],
  );
  const { outcome, why = null, words = '', tries = 0 } = ending;
  await keep(tx, { actor }, booking, { outcome, why, words, tries });
  await callsNoLongerNeeded(tx, { type: 'booking', id }, 'held-place');
  await platform.record(tx, actorFor(actor, booking.personId), holdEnded(id, runId, { outcome, why, tries }));
}

async function keep(
  tx: Tx,
  { actor }: Pick<Keeper, 'actor'>,
  booking: BookingOnList,
  ending: Required<Omit<Ending, 'why'>> & { readonly why: WhySkipped | null },
): Promise<void> {
  await college(tx)
    .insertInto('college_past_holds')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      run_id: booking.runId,
      booking_id: booking.id,
      person_id: booking.personId,
      held_at: booking.heldAt!,
      held_until: booking.heldUntil,
      told: booking.heldTold,
      ...ending,
      channel: actor.channel,
      ended_by_person_id: actor.personId,
      ended_at: actor.at,
    })
    .execute();
}
