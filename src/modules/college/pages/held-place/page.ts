import { z } from 'zod';
import { Trouble, found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { askAgain } from '../../commands/ask-again.ts';
import type { Keeper } from '../../commands/held-places.ts';
import { letGoOfPlace } from '../../commands/let-go-of-place.ts';
import { takeHeldPlace } from '../../commands/take-held-place.ts';
import { bookingOfToken } from '../../model/booking-token.ts';
import type { Phase } from '../../model/holding-time.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import type { Standing } from '../../queries/booking-by-id.ts';
import { bookingOnList } from '../../queries/booking-on-list.ts';
import type { BookingOnList } from '../../queries/booking-on-list.ts';
import { placesOfRun } from '../../queries/places-of-run.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { heldText } from './text.ts';
import type { HeldStanding } from './text.ts';
import { heldView } from './view.ts';

const params = z.object({ token: z.string().max(200) });
const query = z.object({ said: z.enum(['late']).optional() });
type TokenVisit = Visit<z.output<typeof params>, unknown>;

/** Where the link in a message about a held place leads: a page with buttons. Until one is pressed, nothing happens. */
export const heldPage = page({ params, query }, async (visit) => {
  const { platform, space, language, now } = visit;
  const seen = await platform.database.inSpace(space.id, async (tx) => {
    const booking = found(await bookingOnList(tx, bookingOf(visit)));
    return {
      booking,
      number: found(await bookingById(tx, booking.id)).number,
      places: found(await placesOfRun(tx, booking.code, now)),
      run: found(await runForVisitors(tx, booking.code)),
    };
  });
  const standing = standingOf(seen.booking, seen.places.phase);
  const view = {
    language,
    space,
    now,
    run: seen.run,
    standing,
    until: seen.booking.heldUntil,
    seats: seen.booking.seats,
    number: seen.number,
    late: visit.query.said === 'late',
    address: addressOf(visit),
    fields: () => visit.formFields(),
  };
  return show(visit, {
    title: heldText[language].title[standing],
    main: heldView(view),
    robots: 'none',
  });
});

function standingOf(booking: BookingOnList, phase: Phase): HeldStanding {
  if (booking.state === 'booked') return 'taken';
  if (booking.state === 'cancelled') return 'left';
  if (phase === 'over') return 'over';
  if (booking.heldAt !== null) return 'held';
  if (booking.resting === null) return 'waiting';
  return booking.resting === 'until the next' ? 'resting' : 'gone';
}

const form = z.object({
  answer: choice(['take', 'wait', 'leave', 'ask again'], 'Choose one of the answers'),
});

/** Does what the button says, and shows the same address again, which now says so. */
export const submitHeld = page({ params }, async (visit) => {
  const sent = visit.form.parse(form);
  if (!sent.ok) throw new Trouble('bad-request', 'The page did not say which button was pressed');
  const result = await answer(visit, sent.value.answer);
  return goTo(result.ok ? addressOf(visit) : `${addressOf(visit)}?said=late`);
});

function answer(visit: TokenVisit, said: z.output<typeof form>['answer']): Promise<{ ok: boolean }> {
  const { platform, space } = visit;
  const keeper: Keeper = { platform, space, actor: visit.actor() };
  const id = bookingOf(visit);
  const key = keyOf('held place', visit.form);
  if (said === 'take') return takeHeldPlace(keeper, key, id);
  if (said === 'ask again') return askAgain(keeper, key, id);
  return letGoOfPlace(keeper, key, id, said === 'wait');
}

function bookingOf({ platform, space, params: { token } }: TokenVisit): Standing['id'] {
  return found(bookingOfToken(platform.seal, space.id, token, 'held'));
}

function addressOf({ space, params: { token } }: TokenVisit): string {
  return `/${space.slug}/held/${token}`;
}
