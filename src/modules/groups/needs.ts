import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { groupNeedsOf } from './queries/group-needs.ts';
import type { GroupNeed } from './queries/group-needs.ts';

/** Days before seats close in which a group is asked who is not here yet. */
const ASKED_BEFORE = 14;

/** A welcome that waits for a co-chair; and, before seats close, "who is not here yet?", asked of everybody in the group. */
export async function needs(tx: Tx, { personId, space, now }: Asker): Promise<Need[]> {
  const today = dayIn(space.timeZone, now);
  const soon = dayIn(space.timeZone, new Date(now.getTime() + ASKED_BEFORE * 86_400_000));
  const waiting = await groupNeedsOf(tx, personId, today, soon);
  return waiting.flatMap((one) => [...welcomes(space.slug, one), ...notHere(space.slug, one)]);
}

function welcomes(slug: string, { code, name, coChair, asking }: GroupNeed): Need[] {
  if (!coChair || asking === 0) return [];
  const sentence = plural(asking, {
    one: 'One person waits to be welcomed to a group you chair.',
    other: '# people wait to be welcomed to a group you chair.',
  });
  return [{ sentence, href: `/${slug}/groups/${code}/people`, about: name }];
}

function notHere(slug: string, { code, name, closesOn }: GroupNeed): Need[] {
  if (closesOn === null) return [];
  const until = new Date(`${closesOn}T00:00:00Z`);
  return [
    {
      sentence: 'The seats of a group close soon: who is not here yet?',
      href: `/${slug}/groups/${code}/seats`,
      about: name,
      until,
    },
  ];
}
