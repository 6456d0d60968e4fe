import type { FormKey } from '#platform/http/once.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { cancelBooking } from './cancel-booking.ts';

/**
 * A held place for the demonstration, by the very command a page uses: somebody gives a place of a full run back, and it
 * is held for the first on its waiting list. Interrupted and begun again under the same key, it happens once. Returns
 * whether there was a place to give back.
 */
export async function holdForDemonstration(
  platform: Platform,
  space: Space,
  actor: Actor,
  key: FormKey,
  code: string,
): Promise<boolean> {
  const booking = await platform.database.inSpace(space.id, async (tx) => {
    const [last] = await tx.named<{ id: string }>(
      'last-booked',
      `select b.id from college_bookings b join college_runs r on r.space_id = b.space_id and r.id = b.run_id
        where b.space_id = $1 and r.code = $2 and b.state = 'booked' order by b.id desc limit 1`,
      [tx.spaceId, code],
    );
    return last ?? null;
  });
  if (!booking) return false;
  return (await cancelBooking(platform, space, actor, key, booking.id)).ok;
}
