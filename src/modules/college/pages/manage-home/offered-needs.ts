import { momentInWords } from '#design/dates.ts';
import type { Asker, Need } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import { bookingToken } from '../../model/booking-token.ts';
import { ownBookings } from '../../queries/own-bookings.ts';

const words = {
  en: {
    offered: (title: string) => `A place on ${title} is yours to take`,
    until: (moment: string) => `held for you until ${moment}`,
    noHurry: 'held for you: tell us when you know',
  },
  easy: {
    offered: (title: string) => `There is a place for you: ${title}`,
    until: (moment: string) => `We keep it for you until ${moment}.`,
    noHurry: 'We keep it for you. Tell us when you know.',
  },
};

/** Places that are held for somebody, each with the page on which they say yes or no. */
export async function offeredNeeds(tx: Tx, asker: Asker): Promise<Need[]> {
  const { platform, space, personId, now, language } = asker;
  const said = words[language];
  return (await ownBookings(tx, personId, now))
    .filter(({ isHeld }) => isHeld)
    .map(({ bookingId, title, heldUntil }) => ({
      sentence: said.offered(title),
      href: `/${space.slug}/held/${bookingToken(platform.seal, space.id, bookingId, 'held')}`,
      about: heldUntil ? said.until(momentInWords(heldUntil, space.timeZone)) : said.noHurry,
      ...(heldUntil ? { until: heldUntil } : {}),
    }));
}
