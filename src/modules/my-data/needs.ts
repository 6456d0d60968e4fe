import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { requestsWaiting } from './queries/requests.ts';

/** What people ask about their own data, and waits for whoever runs the college. */
export async function myDataNeeds(tx: Tx, { roles, space, now }: Asker): Promise<Need[]> {
  if (!rolesAllow(roles, 'run the college')) return [];
  const { corrections, erasures } = await requestsWaiting(tx, now);
  const wrong = plural(corrections, {
    one: 'Answer # person who says something is wrong',
    other: 'Answer # people who say something is wrong',
  });
  const forget = plural(erasures, { one: 'Forget # person who asked', other: 'Forget # people who asked' });
  return [
    ...(corrections > 0 ? [{ sentence: wrong, href: `/${space.slug}/requests#wrong` }] : []),
    ...(erasures > 0 ? [{ sentence: forget, href: `/${space.slug}/requests#forget` }] : []),
  ];
}
