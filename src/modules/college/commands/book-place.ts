import type { NeedToRecord } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { joinedWaitingList, placeBooked } from '../events/booking-events.ts';
import { listLetter, placeLetter } from '../model/booking-letter.ts';
import { bookingToken } from '../model/booking-token.ts';
import { placeTheNext } from '../model/capacity.ts';
import type { Placing } from '../model/capacity.ts';
import { openness } from '../model/open-for-booking.ts';
import { countPlaces } from '../queries/count-places.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import type { IfMissed } from '../tables.ts';
import { actorFor } from './actor-for.ts';
import { writeBookingMail } from './booking-mail.ts';
import { writeBookingNotes } from './booking-notes.ts';
import { BookingRefused } from './booking-refused.ts';
import type { WhyNot } from './booking-refused.ts';
import { lockRunForUpdate } from './lock-run.ts';
import type { LockRun } from './lock-run.ts';
import { personWhoAsks } from './person-who-asks.ts';

/** What somebody asks for a place with. Only the name and one way to be reached matter. */
export interface AskForPlace {
  /** The code of the run. */
  readonly code: string;
  /** Somebody known already: the person who is signed in, or whom the coordinator found. */
  readonly personId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** May we leave a message on that telephone? Null when not said. */
  readonly mayLeaveMessage: boolean | null;
  readonly helps: readonly NeedToRecord[];
  readonly ifMissed: IfMissed;
  readonly emergencyContact: string;
  readonly keepingWell: string;
  /** Whether somebody comes with them to support them; not, when left out. */
  readonly withSupporter?: boolean;
}

export type BookPlaceResult =
  | { readonly ok: true; readonly bookingId: string; readonly token: string }
  | { readonly ok: false; readonly reason: WhyNot };

interface Booking {
  readonly id: string;
  readonly personId: string;
  readonly run: RunToBook;
  readonly seats: number;
}

/**
 * Books a place on a run, or the next position on its waiting list, in one transaction: the person first, then the
 * lock on the run, late; under it the count, the booking, its event and its letter. The same form sent twice, and the
 * same person asking twice, get the first answer. `andThen` is done with a new booking, in its transaction. Throws "not found" for a run nobody may know of, and "busy" when the
 * lock is not to be had in time; then nothing has happened.
 */
export async function bookPlace(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  ask: AskForPlace,
  lockRun: LockRun = lockRunForUpdate,
  andThen: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<BookPlaceResult> {
  try {
    return await platform.database.inSpace(space.id, (tx) =>
      once(tx, key, actor.at, async () => {
        const personId = await personWhoAsks(tx, platform, actor, ask);
        const { run, counted } = await lockAndCount(tx, lockRun, ask.code, personId, actor.at);
        const id = counted.mine ?? newId();
        if (counted.mine === null) {
          await book(
            tx,
            platform,
            space,
            actorFor(actor, personId),
            { id, personId, run, seats: seatsFor(run, ask) },
            placeTheNext(counted, seatsFor(run, ask)),
            ask,
          );
          await andThen(tx);
        }
        return {
          ok: true as const,
          bookingId: id,
          token: bookingToken(platform.seal, space.id, id, 'confirmation'),
        };
      }),
    );
  } catch (error) {
    if (error instanceof BookingRefused) return { ok: false, reason: error.reason };
    throw error;
  }
}

async function lockAndCount(tx: Tx, lockRun: LockRun, code: string, personId: string, now: Date) {
  const run = found(await lockRun(tx, code));
  const open = openness(
    {
      kind: run.kind,
      state: run.state,
      firstStart: run.sessions[0]?.startsAt ?? null,
      lastStart: run.sessions.at(-1)?.startsAt ?? null,
    },
    now,
  );
  if (open === 'not published') throw found<never>(null);
  if (open !== 'open') throw new BookingRefused(open);
  return { run, counted: await countPlaces(tx, run, personId) };
}

/** With a supporter one takes two places, where the run says that supporters are counted. */
function seatsFor(run: RunToBook, { withSupporter }: AskForPlace): number {
  return withSupporter && run.supportersTakePlaces ? 2 : 1;
}

const INSERT = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
  insert into college_bookings (space_id, id, run_id, person_id, state, position, if_missed, channel, recorded_by_person_id, booked_at, with_supporter, seats)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

async function book(
  tx: Tx,
  platform: Platform,
  space: Space,
  actor: Actor,
  booking: Booking,
  placing: Placing,
  ask: AskForPlace,
): Promise<void> {
  const { id, personId, run, seats } = booking;
  const position = placing.state === 'listed' ? placing.position : null;
  const recordedBy = actor.onBehalfOf === null ? null : actor.personId;
  await tx.named('insert-booking', INSERT, [
    space.id,
    id,
    run.id,
    personId,
    placing.state,
    position,
    ask.ifMissed,
    actor.channel,
    recordedBy,
    actor.at,
    ask.withSupporter ?? false,
    seats,
  ]);
  await writeBookingNotes(
    tx,
    platform.seal,
    booking,
    { 'emergency contact': ask.emergencyContact, 'keeping well': ask.keepingWell },
    actor.at,
  );
  await platform.record(
    tx,
    actor,
    position === null ? placeBooked(id, run.id) : joinedWaitingList(id, run.id, position),
  );
  if (ask.email === '') return;
  const mailing = { space, run, bookingId: id, personId, name: ask.name, to: ask.email, at: actor.at };
  await writeBookingMail(
    tx,
    platform,
    mailing,
    position === null ? placeLetter : listLetter,
    position === null ? 'put in' : 'leave',
  );
}
