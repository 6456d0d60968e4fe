import { contactOf, namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Letter, LetterFacts } from '../model/booking-letter.ts';
import { placeLetter } from '../model/booking-letter.ts';
import type { BookingOnList } from '../queries/booking-on-list.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import { writeBookingMail } from './booking-mail.ts';
import type { CalendarWish } from './booking-mail.ts';
import { endHold } from './end-hold.ts';
import { setAlarm } from './hold-alarms.ts';
import { aboutBooking } from './held-places.ts';
import type { Keeper } from './held-places.ts';

export type HeldPlaceTaken =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not held any more' | 'over' };

/** Somebody takes the place that is held for them. Pressed twice, it is theirs all the same. */
export async function takeHeldPlace(
  keeper: Keeper,
  key: FormKey,
  bookingId: string,
): Promise<HeldPlaceTaken> {
  return aboutBooking<HeldPlaceTaken>(keeper, key, bookingId, async (tx, booking, { run, phase }) => {
    if (booking.state === 'booked') return { ok: true };
    if (phase === 'over') return { ok: false, reason: 'over' };
    if (booking.heldAt === null) return { ok: false, reason: 'not held any more' };
    await endHold(tx, keeper, booking, { outcome: 'taken' }, 'has the place');
    await writeTo(tx, keeper, run, booking, placeLetter);
    await setAlarm(tx, run, keeper);
    return { ok: true };
  });
}

/** Writes to somebody about their place, with its dates for their calendar unless it says otherwise, where there is an e-mail address. Returns whether there was. */
export async function writeTo(
  tx: Tx,
  { platform, space, actor }: Keeper,
  run: RunToBook,
  { id: bookingId, personId }: Pick<BookingOnList, 'id' | 'personId'>,
  compose: (facts: LetterFacts) => Letter,
  wish: CalendarWish = 'put in',
): Promise<boolean> {
  const to = (await contactOf(tx, [personId])).get(personId)?.email;
  if (!to) return false;
  const name = (await namesOf(tx, [personId])).get(personId) ?? '';
  const mailing = { space, run, bookingId, personId, name, to, at: actor.at };
  await writeBookingMail(tx, platform, mailing, compose, wish);
  return true;
}
