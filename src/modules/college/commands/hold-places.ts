import { tell } from '#modules/messages/index.ts';
import type { Telling, ToldBy } from '#modules/messages/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { placeHeld } from '../events/booking-events.ts';
import { bookingToken } from '../model/booking-token.ts';
import { freePlaces, whomToHoldFor } from '../model/capacity.ts';
import { heldWords } from '../model/held-letter.ts';
import { heldUntil } from '../model/holding-time.ts';
import { neutralName } from '../model/neutral-name.ts';
import { countPlaces } from '../queries/count-places.ts';
import { holdingRule } from '../queries/holding-rule.ts';
import { inLine } from '../queries/in-line.ts';
import type { PersonInLine } from '../queries/in-line.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { setAlarm } from './hold-alarms.ts';
import type { HeldRun, Keeper } from './held-places.ts';

/**
 * Holds every free place for the next on the waiting list, and tells each of them by the way they chose. For whatever
 * frees a place, at its end, in its own transaction and under its lock. In the last hours before the start it holds
 * nothing. Somebody who is rung or written to has no time limit until they have been reached.
 */
export async function holdPlaces(tx: Tx, keeper: Keeper, { run, phase }: HeldRun): Promise<void> {
  const free = phase === 'holding' ? freePlaces(await countPlaces(tx, run)) : 0;
  const chosen = free > 0 ? whomToHoldFor(free, await inLine(tx, run.id, free)) : [];
  if (chosen.length > 0) await hold(tx, keeper, run, chosen);
  await setAlarm(tx, run, keeper);
}

const HOLD = `
  with raised as (update college_runs set revision = revision + 1 where space_id = $1 and id = $2)
  update college_bookings b set held_at = $3, ring_by = $4::timestamptz, held_told = t.told,
         held_until = case when t.told in ('email', 'text') then $4::timestamptz end
    from unnest($5::uuid[], $6::text[]) as t (id, told) where b.space_id = $1 and b.id = t.id`;

async function hold(tx: Tx, keeper: Keeper, run: RunToBook, chosen: readonly PersonInLine[]): Promise<void> {
  const { platform, actor } = keeper;
  const at = actor.at;
  const rule = await holdingRule(tx, at);
  const until = heldUntil({ ...rule, from: at, firstStart: run.sessions[0]?.startsAt ?? null });
  const by: Actor = { personId: null, onBehalfOf: null, channel: 'system', at };
  const told = await tell(
    tx,
    { platform, actor: by },
    chosen.map((one) => telling(keeper, run, one, until)),
  );
  await tx.named('hold-places', HOLD, [
    tx.spaceId,
    run.id,
    at,
    until,
    chosen.map(({ id }) => id),
    told.map((way) => way),
  ]);
  const events = chosen.map(({ id }, index) => {
    const way = told[index] ?? null;
    return placeHeld(id, run.id, hearsAtOnce(way) ? until : null, way);
  });
  await platform.record.all(tx, by, events);
}

/** Whether a way of telling reaches somebody without anybody here doing more. */
function hearsAtOnce(way: ToldBy | null): boolean {
  return way === 'email' || way === 'text';
}

function telling({ platform, space }: Keeper, run: RunToBook, one: PersonInLine, until: Date): Telling {
  const words = heldWords({
    code: run.code,
    college: neutralName(space.slug),
    phone: space.contactPhone,
    timeZone: space.timeZone,
    sessions: run.sessions,
    until,
    address: heldAddress(platform, space, one.id),
    seats: one.seats,
  });
  return {
    personId: one.personId,
    kind: 'held-place',
    about: { type: 'booking', id: one.id },
    code: run.code,
    words,
    tooLateAt: until,
  };
}

/** The whole address of the page on which somebody takes a held place or lets it go. */
export function heldAddress(
  { config, seal }: Pick<Keeper['platform'], 'config' | 'seal'>,
  space: Pick<Keeper['space'], 'id' | 'slug'>,
  bookingId: string,
): string {
  return `${config.publicUrl}/${space.slug}/held/${bookingToken(seal, space.id, bookingId, 'held')}`;
}
