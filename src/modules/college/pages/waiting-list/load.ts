import { z } from 'zod';
import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { id } from '#platform/http/fields.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { bookingOnList } from '../../queries/booking-on-list.ts';
import type { BookingOnList } from '../../queries/booking-on-list.ts';
import { triesSince } from '../../queries/list-calls.ts';
import { placesOfRun } from '../../queries/places-of-run.ts';
import type { PlacesOfRun } from '../../queries/places-of-run.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';

export const bookingParams = z.object({ code: z.string().max(20), booking: id() });
export type BookingVisit = Visit<z.output<typeof bookingParams>, unknown>;

/** One person's place on a run, or their wait for one, with how the run's places stand. */
export interface SeenPlace {
  readonly booking: BookingOnList;
  readonly name: string;
  readonly contact: Contact | null;
  /** How often they were rung about the place held for them without being reached. */
  readonly tries: number;
  readonly places: PlacesOfRun;
  readonly run: OfferedRun;
}

/** Reads it by the address; "not found" when the booking is of another run, or given back. */
export async function loadPlace({ platform, space, params, now }: BookingVisit): Promise<SeenPlace> {
  return platform.database.inSpace(space.id, async (tx) => {
    const booking = found(await bookingOnList(tx, params.booking));
    if (booking.code !== params.code) return found<never>(null);
    const { personId, heldAt } = booking;
    return {
      booking,
      name: (await namesOf(tx, [personId])).get(personId) ?? '',
      contact: (await contactOf(tx, [personId])).get(personId) ?? null,
      tries: heldAt === null ? 0 : await triesSince(tx, booking.id, heldAt),
      places: found(await placesOfRun(tx, params.code, now)),
      run: found(await runForVisitors(tx, params.code)),
    };
  });
}
