import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { releasesWaiting } from './queries/release-needs.ts';

/** Requests for release that wait for whoever runs the college: to be asked about again, or to be heard. */
export async function needs(tx: Tx, { roles, space, now }: Asker): Promise<Need[]> {
  if (!rolesAllow(roles, 'run the college')) return [];
  const { unanswered, toHear } = await releasesWaiting(tx, now);
  const asked = plural(unanswered, {
    one: '# manager has not answered about release',
    other: '# managers have not answered about release',
  });
  const heard = plural(toHear, {
    one: 'Ask what # manager said about release',
    other: 'Ask what # managers said about release',
  });
  const href = `/${space.slug}/releases`;
  return [
    ...(unanswered > 0 ? [{ sentence: asked, href: `${href}?state=unanswered` }] : []),
    ...(toHear > 0 ? [{ sentence: heard, href: `${href}?state=asked` }] : []),
  ];
}
