import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { FormKey } from '#platform/http/once.ts';
import { heldPlaceReached, listRung } from '../events/booking-events.ts';
import { heldUntil } from '../model/holding-time.ts';
import { holdingRule } from '../queries/holding-rule.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { college } from '../tables.ts';
import type { ListCallOutcome } from '../tables.ts';
import { actorFor } from './actor-for.ts';
import { setAlarm } from './hold-alarms.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';

export type CallKeptForList =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not on the list' };

/**
 * Writes down that somebody on the list was rung, and what came of it. Spoken to, and they would like to think about the
 * place held for them: only now their time to answer runs.
 */
export async function recordListCall(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  outcome: Exclude<ListCallOutcome, 'said yes'>,
): Promise<CallKeptForList> {
  return aboutBooking<CallKeptForList>(keeper, key, bookingId, async (tx, booking, { run }) => {
    if (booking.state !== 'listed') return { ok: false, reason: 'not on the list' };
    await keepListCall(tx, keeper, booking, outcome);
    if (outcome === 'will let us know' && booking.heldAt !== null) await begins(tx, keeper, run, booking);
    if (outcome === 'said no' && booking.heldAt === null) await rests(tx, booking);
    return { ok: true };
  });
}

// Whoever was rung in turn and said no this time stays on the list, and stands in nobody's way.
async function rests(tx: Tx, { id, runId }: BookingOnList): Promise<void> {
  await tx.named(
    'rests-until-the-next',
    `with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
     update college_bookings set resting = 'until the next' where space_id = $1 and id = $2`,
    [tx.spaceId, id, runId],
  );
}

/** Keeps one call to somebody on a list, with its event. */
export async function keepListCall(
  tx: Tx,
  { platform, actor }: Keeper,
  { id, runId, personId }: BookingOnList,
  outcome: ListCallOutcome,
): Promise<void> {
  await college(tx)
    .insertInto('college_list_calls')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      run_id: runId,
      booking_id: id,
      person_id: personId,
      outcome,
      recorded_by_person_id: actor.personId,
      called_at: actor.at,
    })
    .execute();
  await platform.record(tx, actorFor(actor, personId), listRung(id, runId, outcome));
}

async function begins(tx: Tx, keeper: Keeper, run: RunToBook, booking: BookingOnList): Promise<void> {
  const until = await timeBegins(tx, booking.id, keeper.actor.at, run.sessions[0]?.startsAt ?? null);
  const { platform, actor } = keeper;
  await platform.record(
    tx,
    actorFor(actor, booking.personId),
    heldPlaceReached(booking.id, booking.runId, until),
  );
  await setAlarm(tx, run, keeper);
}

/** From now somebody has been reached, and their time to answer runs. Returns until when. */
export async function timeBegins(
  tx: Tx,
  bookingId: string,
  at: Date,
  firstStart: Date | null,
): Promise<Date> {
  const until = heldUntil({ ...(await holdingRule(tx, at)), from: at, firstStart });
  await tx.named(
    'time-begins',
    `update college_bookings set held_until = $3, ring_by = $3 where space_id = $1 and id = $2 and held_at is not null`,
    [tx.spaceId, bookingId, until],
  );
  return until;
}
