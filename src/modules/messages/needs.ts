import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { whatWaits } from './queries/what-waits.ts';

/** What waits in the room of messages for whoever runs the college: those who could not be told come first. */
export async function messageNeeds(tx: Tx, { roles, space, now }: Asker): Promise<Need[]> {
  if (!rolesAllow(roles, 'run the college')) return [];
  const { failed, calls, letters } = await whatWaits(tx, now);
  const lines = [
    [
      failed,
      'failed',
      plural(failed, { one: '# message could not be sent', other: '# messages could not be sent' }),
    ],
    [calls, 'calls', plural(calls, { one: 'Ring # person', other: 'Ring # people' })],
    [letters, 'letters', plural(letters, { one: 'Print # letter', other: 'Print # letters' })],
  ] as const;
  return lines
    .filter(([count]) => count > 0)
    .map(([, path, sentence]) => ({ sentence, href: `/${space.slug}/messages/${path}` }));
}
