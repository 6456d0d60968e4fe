import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { cancelBooking } from '../../commands/cancel-booking.ts';
import { bookingOfToken } from '../../model/booking-token.ts';
import { isOver } from '../../model/offered-run.ts';
import type { OfferedRun } from '../../model/offered-run.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { cancelText } from './text.ts';
import { cancelView, cancelledView, overView } from './view.ts';

const params = z.object({ token: z.string().max(200) });
type TokenVisit = Visit<z.output<typeof params>, unknown>;

/** Where the link in a letter leads: a page with a button, and once it is pressed, what happened. */
export const cancelPage = page({ params }, async (visit) => {
  const { platform, space, language, now } = visit;
  const { standing, run } = await platform.database.inSpace(space.id, async (tx) => {
    const booking = found(await bookingById(tx, bookingOf(visit)));
    return { standing: booking, run: found(await runForVisitors(tx, booking.code)) };
  });
  const view = { language, space, now, run };
  const words = cancelText[language];
  if (standing.state === 'cancelled') {
    const from = standing.cancelledFrom ?? 'booked';
    return show(visit, { title: words.done[from], main: cancelledView(view, from), robots: 'none' });
  }
  if (isOver(run, now)) return show(visit, { title: words.over, main: overView(view), robots: 'none' });
  const oneDay = severalDaysLeft(run, now)
    ? `/${space.slug}/bookings/cannot-come/${visit.params.token}`
    : null;
  const main = cancelView(view, standing.state, { giveUp: addressOf(visit), oneDay }, visit.formFields());
  return show(visit, { title: words.title[standing.state], main, robots: 'none' });
});

/** Gives the place up, and shows the same address again, which now says so. */
export const submitCancel = page({ params }, async (visit) => {
  visit.form.parse(z.object({}));
  await cancelBooking(
    visit.platform,
    visit.space,
    visit.actor(),
    keyOf('cancel', visit.form),
    bookingOf(visit),
  );
  return goTo(addressOf(visit));
});

// Somebody who misses one of many days need not give up them all.
function severalDaysLeft({ sessions }: OfferedRun, now: Date): boolean {
  return sessions.filter(({ endsAt }) => endsAt > now).length > 1;
}

function bookingOf({ platform, space, params: { token } }: TokenVisit): string {
  return found(bookingOfToken(platform.seal, space.id, token, 'cancel'));
}

function addressOf({ space, params: { token } }: TokenVisit): string {
  return `/${space.slug}/bookings/cancel/${token}`;
}
