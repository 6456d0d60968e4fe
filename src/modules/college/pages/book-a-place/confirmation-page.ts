import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { bookingOfToken, bookingToken } from '../../model/booking-token.ts';
import { bookingById } from '../../queries/booking-by-id.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { confirmationTitle, confirmationView } from './confirmation-view.ts';

const params = z.object({ code: z.string().max(20), token: z.string().max(200) });

/** Where a booking stands, for whoever holds its link. */
export const confirmationPage = page({ params }, async (visit) => {
  const { platform, space, language, now, params: asked } = visit;
  const id = found(bookingOfToken(platform.seal, space.id, asked.token, 'confirmation'));
  const { standing, run } = await platform.database.inSpace(space.id, async (tx) => ({
    standing: found(await bookingById(tx, id)),
    run: found(await runForVisitors(tx, asked.code)),
  }));
  if (standing.code !== asked.code) return found<never>(null);
  const heldAddress = standing.isHeld
    ? `/${space.slug}/held/${bookingToken(platform.seal, space.id, id, 'held')}`
    : null;
  const view = { language, space, now, run, standing, heldAddress };
  return show(visit, { title: confirmationTitle(view), main: confirmationView(view), robots: 'none' });
});
