import { heardNothing, tell } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { heldOnceWords } from '../model/held-letter.ts';
import { neutralName } from '../model/neutral-name.ts';
import { heldOnRun } from '../queries/booking-on-list.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { endHold } from './end-hold.ts';
import { heldAddress } from './hold-places.ts';
import type { HeldRun, Keeper } from './held-places.ts';

/**
 * Ends what time has ended on a run: places whose time to answer has passed, and all of them once the run has begun or
 * will not happen. Whoever did not answer stays on the list and is told kindly. Somebody our message never left for has
 * said nothing by their silence: their place stays held until somebody rings them.
 */
export async function lapseHolds(tx: Tx, keeper: Keeper, { run, phase }: HeldRun): Promise<void> {
  const held = await heldOnRun(tx, run.id);
  if (phase === 'over') return endAll(tx, keeper, run, held);
  const due = held.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= keeper.actor.at);
  const unheard = await heardNothing(
    tx,
    due.map(({ id }) => id),
    'held-place',
  );
  for (const booking of due)
    await (unheard.has(booking.id) ? waitForACall(tx, booking) : lapse(tx, keeper, run, booking));
}

async function endAll(tx: Tx, keeper: Keeper, run: RunToBook, held: readonly BookingOnList[]): Promise<void> {
  const outcome = run.state === 'published' ? 'begun' : 'not running';
  for (const booking of held) await endHold(tx, keeper, booking, { outcome }, 'waits on');
}

async function waitForACall(tx: Tx, { id }: BookingOnList): Promise<void> {
  await tx.named(
    'wait-for-a-call',
    `update college_bookings set held_until = null, held_told = null where space_id = $1 and id = $2`,
    [tx.spaceId, id],
  );
}

async function lapse(tx: Tx, keeper: Keeper, run: RunToBook, booking: BookingOnList): Promise<void> {
  await endHold(tx, keeper, booking, { outcome: 'lapsed' }, 'until they say');
  await tellHeldOnce(tx, keeper, run, booking, 'lapsed');
}

/** Tells somebody that the place went on to the next person, and how to be asked again. */
export async function tellHeldOnce(
  tx: Tx,
  { platform, space, actor }: Keeper,
  run: RunToBook,
  { id, personId }: BookingOnList,
  why: 'lapsed' | 'not reached',
): Promise<void> {
  const words = heldOnceWords(
    {
      code: run.code,
      college: neutralName(space.slug),
      phone: space.contactPhone,
      address: heldAddress(platform, space, id),
    },
    why,
  );
  const about = { type: 'booking', id };
  await tell(tx, { platform, actor }, [{ personId, kind: 'held-place-over', about, code: run.code, words }]);
}
