import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { Phase } from '../model/holding-time.ts';
import { bookingOnList } from '../queries/booking-on-list.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import { phaseOfRun } from '../queries/run-to-book.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { lockRunForUpdate } from './lock-run.ts';
import type { LockRun } from './lock-run.ts';

/** Whoever does something about a run's places, where, and how the run is held meanwhile. */
export interface Keeper {
  readonly platform: Platform;
  readonly space: Space;
  readonly actor: Actor;
  readonly lockRun?: LockRun;
}

/** A run held by this transaction, with the phase it is in. */
export interface HeldRun {
  readonly run: RunToBook;
  readonly phase: Phase;
}

/** Takes hold of a run by its code, late, as everything does that counts its places. Throws "not found" when there is none. */
export async function holdRun(tx: Tx, keeper: Keeper, code: string): Promise<HeldRun> {
  const run = found(await (keeper.lockRun ?? lockRunForUpdate)(tx, code));
  return { run, phase: phaseOfRun(run, keeper.actor.at) };
}

/**
 * Does something about one booking, once, under the lock of its run. Throws "not found" for a booking that is not there.
 * The booking is read again once the run is held: what a page showed may be past.
 */
export async function aboutBooking<Result>(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
  act: (tx: Tx, booking: BookingOnList, held: HeldRun) => Promise<Result>,
): Promise<Result> {
  const { platform, space, actor } = keeper;
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async () => {
      const { code } = found(await bookingOnList(tx, bookingId));
      const held = await holdRun(tx, keeper, code);
      return act(tx, found(await bookingOnList(tx, bookingId)), held);
    }),
  );
}
