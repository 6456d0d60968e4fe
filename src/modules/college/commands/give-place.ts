import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { placeGiven } from '../events/booking-events.ts';
import { givenLetter } from '../model/booking-letter.ts';
import { hasFreePlace } from '../model/capacity.ts';
import { countPlaces } from '../queries/count-places.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { actorFor } from './actor-for.ts';
import { writeBookingMail } from './booking-mail.ts';
import { lockRunForUpdate } from './lock-run.ts';

/** How the person hears of it: by our letter, or because somebody rings them. */
export type ToldBy = 'mail' | 'somebody rings';
export type GiveResult =
  | { readonly ok: true; readonly told: ToldBy }
  | { readonly ok: false; readonly reason: 'no free place' | 'list has changed' | 'not running' };

interface First {
  id: string;
  personId: string;
}

/**
 * Gives a free place to the first on the waiting list, under the same lock as a booking. `expected` is the booking the
 * coordinator saw first on the list: when somebody else is first by now, nothing happens, and the page says so.
 */
export async function givePlace(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  code: string,
  expected: string,
): Promise<GiveResult> {
  return platform.database.inSpace(space.id, (tx) =>
    once(tx, key, actor.at, async () => {
      const run = found(await lockRunForUpdate(tx, code));
      const first = await firstOnList(tx, run.id);
      const refusal = await whyNot(tx, run, first, expected, actor.at);
      if (refusal !== null) return { ok: false as const, reason: refusal };
      await promote(tx, run.id, first!.id);
      await platform.record(tx, actorFor(actor, first!.personId), placeGiven(first!.id, run.id));
      return { ok: true as const, told: await tell(tx, platform, space, run, first!, actor.at) };
    }),
  );
}

async function whyNot(tx: Tx, run: RunToBook, first: First | null, expected: string, now: Date) {
  const lastStart = run.sessions.at(-1)?.startsAt;
  if (run.state !== 'published' || (lastStart && lastStart <= now)) return 'not running' as const;
  if (first?.id !== expected) return 'list has changed' as const;
  const { booked } = await countPlaces(tx, run.id, first.personId);
  return hasFreePlace({ places: run.places, booked }) ? null : ('no free place' as const);
}

async function firstOnList(tx: Tx, runId: string): Promise<First | null> {
  const [first] = await tx.named<First>(
    'first-on-list',
    `select id, person_id as "personId" from college_bookings where space_id = $1 and run_id = $2 and state = 'listed' order by position limit 1`,
    [tx.spaceId, runId],
  );
  return first ?? null;
}

const PROMOTE = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $3)
  update college_bookings set state = 'booked', position = null where space_id = $1 and id = $2 and state = 'listed'`;

async function promote(tx: Tx, runId: string, bookingId: string): Promise<void> {
  await tx.named('promote-booking', PROMOTE, [tx.spaceId, bookingId, runId]);
}

async function tell(
  tx: Tx,
  platform: Platform,
  space: Space,
  run: RunToBook,
  first: First,
  at: Date,
): Promise<ToldBy> {
  const { id: bookingId, personId } = first;
  const to = (await contactOf(tx, [personId])).get(personId)?.email;
  if (!to) return 'somebody rings';
  const name = (await namesOf(tx, [personId])).get(personId) ?? '';
  await writeBookingMail(tx, platform, { space, run, bookingId, personId, name, to, at }, givenLetter, true);
  return 'mail';
}
