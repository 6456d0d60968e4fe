import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { questionsWaiting } from './queries/questions.ts';

/** "Would you like to?", waiting for a tutor's yes or no. */
export async function needs(tx: Tx, { personId, roles, space, now }: Asker): Promise<Need[]> {
  if (!rolesAllow(roles, 'teach')) return [];
  const asked = (await questionsWaiting(tx, personId, now)).length;
  if (asked === 0) return [];
  const sentence = plural(asked, {
    one: 'You are asked about # run: would you like to teach it?',
    other: 'You are asked about # runs: would you like to teach them?',
  });
  return [{ sentence, href: `/${space.slug}/my-pairing`, about: 'a no needs no reason' }];
}
