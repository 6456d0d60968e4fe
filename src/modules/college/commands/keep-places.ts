import type { Tx } from '#platform/database/tx.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { placesKept, supporterRecorded } from '../events/booking-events.ts';
import { freePlaces } from '../model/capacity.ts';
import { countPlaces } from '../queries/count-places.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import { actorFor } from './actor-for.ts';
import { holdPlaces } from './hold-places.ts';
import { aboutBooking, holdRun } from './held-places.ts';
import type { HeldRun, Keeper } from './held-places.ts';

/** What a run says about places that are kept for others, and about supporters. */
export interface PlacesKept {
  readonly kept: number;
  /** Neutral words for whom: everybody may read them. */
  readonly label: string;
  /** The day on which they are for everybody ("2027-01-11"); null: when the coordinator says so. */
  readonly until: string | null;
  /** Whether somebody who comes with a supporter takes two places. */
  readonly supportersCount: boolean;
}

const KEEP = `
  update college_runs set kept_places = $3, kept_label = $4, kept_until = $5, kept_released_at = null, supporters_take_places = $6, revision = revision + 1
   where space_id = $1 and id = $2`;

// Somebody who comes with a supporter takes one place more or fewer from now on. Nobody loses theirs by it.
const RECOUNT = `
  update college_bookings set seats = 1 + (with_supporter and $3)::int
   where space_id = $1 and run_id = $2 and state <> 'cancelled' and with_supporter`;

/**
 * Keeps some of a run's places for others, or fewer than before: what is kept no longer is held for the next on the
 * list at once. More kept than are free takes nobody's place; places that come free are kept first.
 */
export async function keepPlaces(
  keeper: Keeper,
  key: FormKey,
  code: string,
  { kept, label, until, supportersCount }: PlacesKept,
): Promise<{ readonly ok: true }> {
  const { platform, space, actor } = keeper;
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async () => {
      const { run } = await holdRun(tx, keeper, code);
      await tx.named('keep-places', KEEP, [tx.spaceId, run.id, kept, label, until, supportersCount]);
      await tx.named('recount-supporters', RECOUNT, [tx.spaceId, run.id, supportersCount]);
      await platform.record(tx, actor, placesKept(run.id, kept, until, supportersCount));
      // Read again: what is kept from now on decides what is free.
      await holdPlaces(tx, keeper, await holdRun(tx, keeper, code));
      return { ok: true as const };
    }),
  );
}

export type SupporterRecorded =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no free place' | 'not on the run' | 'not running' };

/** Somebody comes with a supporter, or no longer does. Where supporters are counted, a second place must be free for them. */
export async function recordSupporter(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  comes: boolean,
): Promise<SupporterRecorded> {
  return aboutBooking<SupporterRecorded>(keeper, key, bookingId, async (tx, booking, held) => {
    if (held.phase === 'over') return { ok: false, reason: 'not running' };
    if (booking.state === 'cancelled') return { ok: false, reason: 'not on the run' };
    if (booking.withSupporter === comes) return { ok: true };
    const seats = comes && held.run.supportersTakePlaces ? 2 : 1;
    if (!(await thereIsRoom(tx, booking, held, seats))) return { ok: false, reason: 'no free place' };
    await tx.named(
      'record-supporter',
      `with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
       update college_bookings set with_supporter = $4, seats = $5 where space_id = $1 and id = $2`,
      [tx.spaceId, bookingId, booking.runId, comes, seats],
    );
    const { platform, actor } = keeper;
    await platform.record(
      tx,
      actorFor(actor, booking.personId),
      supporterRecorded(bookingId, booking.runId, comes),
    );
    await holdPlaces(tx, keeper, held);
    return { ok: true };
  });
}

async function thereIsRoom(
  tx: Tx,
  booking: BookingOnList,
  { run }: HeldRun,
  seats: number,
): Promise<boolean> {
  if (seats <= booking.seats) return true;
  if (booking.state === 'listed' && booking.heldAt === null) return true;
  return freePlaces(await countPlaces(tx, run)) >= seats - booking.seats;
}
