import type { Tx } from '#platform/database/tx.ts';
import type { FormKey } from '#platform/http/once.ts';
import { keptPlaceUsed, oneOverAllowed, placeGiven } from '../events/booking-events.ts';
import { givenLetter } from '../model/booking-letter.ts';
import { canGiveKept, freePlaces, whyNotOver } from '../model/capacity.ts';
import type { WhyNotOver } from '../model/capacity.ts';
import { countPlaces } from '../queries/count-places.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import { college } from '../tables.ts';
import { actorFor } from './actor-for.ts';
import { holdPlaces } from './hold-places.ts';
import { aboutBooking } from './held-places.ts';
import type { HeldRun, Keeper } from './held-places.ts';
import { keepListCall } from './reach-held.ts';
import { writeTo } from './take-held-place.ts';

/** How the person hears of it: by our letter, or because somebody rings them. */
export type ToldBy = 'mail' | 'somebody rings';
type Refused<Reason> = { readonly ok: false; readonly reason: Reason };
type Given<Reason> = { readonly ok: true; readonly told: ToldBy } | Refused<Reason | NotOnList>;
type NotOnList = 'not on the list' | 'a place is held' | 'not running';

export type GiveResult = Given<'no free place'>;
export type KeptGiven = Given<'no kept place'>;
export type OverGiven = Given<WhyNotOver>;

/**
 * Gives a free place to somebody on the waiting list who said yes: in the last hours before the start, when the list is
 * rung in turn, or when a place is free and everybody who waits rests. Under the same lock as a booking.
 */
export function givePlace(keeper: Keeper, key: FormKey, bookingId: string): Promise<GiveResult> {
  return give<'no free place'>(keeper, key, bookingId, async (tx, booking, { run, phase }) => {
    if (freePlaces(await countPlaces(tx, run)) < booking.seats) return 'no free place';
    if (phase === 'ringing') await keepListCall(tx, keeper, booking, 'said yes');
    await becomesTheirs(tx, keeper, booking, false);
    return null;
  });
}

/** Gives one of the kept places. Why somebody is given it is nobody's business, and stands nowhere. */
export function giveKeptPlace(keeper: Keeper, key: FormKey, bookingId: string): Promise<KeptGiven> {
  return give<'no kept place'>(keeper, key, bookingId, async (tx, booking, { run }) => {
    if (!canGiveKept(await countPlaces(tx, run), booking.seats)) return 'no kept place';
    await becomesTheirs(tx, keeper, booking, true);
    return null;
  });
}

/** Lets in one more than the number, within what the room holds: deliberately, by somebody who is named, with a reason. */
export function giveOneOver(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  reason: string,
): Promise<OverGiven> {
  return give<WhyNotOver>(keeper, key, bookingId, async (tx, booking, { run }) => {
    const why = whyNotOver({ ...(await countPlaces(tx, run)), ...run }, booking.seats);
    if (why) return why;
    await becomesTheirs(tx, keeper, booking, false);
    await nameIt(tx, keeper, booking, reason);
    return null;
  });
}

async function give<Reason extends string>(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  act: (tx: Tx, booking: BookingOnList, held: HeldRun) => Promise<Reason | null>,
): Promise<Given<Reason>> {
  return aboutBooking<Given<Reason>>(keeper, key, bookingId, async (tx, booking, held) => {
    if (held.phase === 'over') return { ok: false, reason: 'not running' };
    if (booking.state !== 'listed') return { ok: false, reason: 'not on the list' };
    if (booking.heldAt !== null) return { ok: false, reason: 'a place is held' };
    const refused = await act(tx, booking, held);
    if (refused !== null) return { ok: false, reason: refused };
    const mailed = await writeTo(tx, keeper, held.run, booking, givenLetter);
    return { ok: true, told: mailed ? 'mail' : 'somebody rings' };
  });
}

const PROMOTE = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
  update college_bookings set state = 'booked', position = null, resting = null, takes_kept = $4
   where space_id = $1 and id = $2 and state = 'listed'`;

async function becomesTheirs(
  tx: Tx,
  { platform, actor }: Keeper,
  { id, runId, personId }: BookingOnList,
  kept: boolean,
): Promise<void> {
  await tx.named('promote-booking', PROMOTE, [tx.spaceId, id, runId, kept]);
  await platform.record(tx, actorFor(actor, personId), placeGiven(id, runId, kept));
}

async function nameIt(
  tx: Tx,
  { platform, actor }: Keeper,
  { id, runId, personId }: BookingOnList,
  reason: string,
): Promise<void> {
  await college(tx)
    .insertInto('college_one_overs')
    .values({
      space_id: tx.spaceId,
      booking_id: id,
      run_id: runId,
      person_id: personId,
      reason,
      allowed_by_person_id: actor.personId,
      allowed_at: actor.at,
    })
    .execute();
  await platform.record(tx, actorFor(actor, personId), oneOverAllowed(id, runId));
}

export type KeptCounted = { readonly ok: true } | Refused<'has no place' | 'no kept place' | 'not running'>;

/** Counts somebody's place among the kept ones, or no longer: the place that comes free by it goes to the next on the list. */
export async function countAsKept(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  takes: boolean,
): Promise<KeptCounted> {
  return aboutBooking<KeptCounted>(keeper, key, bookingId, async (tx, booking, held) => {
    if (held.phase === 'over') return { ok: false, reason: 'not running' };
    if (booking.state !== 'booked') return { ok: false, reason: 'has no place' };
    if (booking.takesKept === takes) return { ok: true };
    const { kept } = await countPlaces(tx, held.run);
    if (takes && kept < booking.seats) return { ok: false, reason: 'no kept place' };
    await tx.named(
      'count-as-kept',
      `with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
       update college_bookings set takes_kept = $4 where space_id = $1 and id = $2`,
      [tx.spaceId, bookingId, booking.runId, takes],
    );
    const { platform, actor } = keeper;
    await platform.record(
      tx,
      actorFor(actor, booking.personId),
      keptPlaceUsed(bookingId, booking.runId, takes),
    );
    await holdPlaces(tx, keeper, held);
    return { ok: true };
  });
}
