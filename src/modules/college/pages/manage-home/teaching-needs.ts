import { dateInWords } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { askedOf } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { RegisterMissing } from '../../queries/register-missing.ts';
import type { ReviewWaiting } from '../../queries/reviews.ts';
import { weekOf } from '../day-pack/week-of.ts';

/** What waits for a tutor's hand: registers, people to reach, looking back. */
export async function teachingNeeds(tx: Tx, { personId, space, now }: Asker): Promise<Need[]> {
  const { slug, timeZone: zone } = space;
  const { registers, reviews, toReach } = await weekOf(tx, personId, zone, now);
  const asked = (await askedOf(tx, personId)).length;
  const question: Need = {
    sentence: plural(asked, {
      one: 'You had a part in something: is that right?',
      other: 'You had a part in # things: is that right?',
    }),
    href: `/${slug}/home#asked`,
    about: 'a tap for each',
  };
  const missed: Need = {
    sentence: `Reach ${plural(toReach, { one: '# person who did not come', other: '# people who did not come' })}`,
    href: `/${slug}/follow-ups`,
    about: 'each as they asked',
  };
  return [
    ...registers.map((one) => registerNeed(slug, zone, one)),
    ...(toReach > 0 ? [missed] : []),
    ...reviews.map((one) => reviewNeed(slug, zone, one)),
    ...(asked > 0 ? [question] : []),
  ];
}

/** One register still to be taken. */
export function registerNeed(slug: string, zone: string, one: RegisterMissing): Need {
  return {
    sentence: `Take the register of ${one.title}, ${dateInWords(one.startsAt, zone)}`,
    href: `/${slug}/runs/${one.code}/sessions/${one.sessionId}/register`,
    about: plural(one.unmarked, { one: '# person not marked', other: '# people not marked' }),
  };
}

/** One run still to be looked back on. */
export function reviewNeed(slug: string, zone: string, one: ReviewWaiting): Need {
  return {
    sentence: `Look back on ${one.title} together`,
    href: `/${slug}/runs/${one.code}/review`,
    about: `its last session was on ${dateInWords(one.endsAt, zone)}`,
  };
}
