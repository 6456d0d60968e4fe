import { plural } from '#design/plural.ts';
import { groupsOf } from '#modules/groups/index.ts';
import type { Asker, Need } from '#modules/module.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import { waitingFor } from './queries/waiting.ts';
import type { Waiting } from './queries/waiting.ts';

/** Until how many questions each is named by itself; more of them are one sentence. */
const EACH = 2;

/** Questions that wait for somebody's word; and for whoever chairs, decisions to be looked at again. */
export async function needs(tx: Tx, { personId, space, now }: Asker): Promise<Need[]> {
  const groups = await groupsOf(tx, personId);
  if (groups.length === 0) return [];
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const chairs = new Set(groups.filter(({ coChair }) => coChair).map(({ id }) => id));
  const ids = groups.map(({ id }) => id);
  const all = await waitingFor(tx, personId, ids, dayIn(space.timeZone, now));
  const own = all.filter(({ waits, groupId }) => waits === 'for your word' || chairs.has(groupId));
  const toSpeak = own.filter(({ waits }) => waits === 'for your word');
  const others = own.filter(({ waits }) => waits !== 'for your word');
  const at = `/${space.slug}/decisions`;
  const one = (sentence: (question: string) => string, path: string) => (waiting: Waiting) => ({
    sentence: sentence(waiting.question),
    href: `${at}/${waiting.code}${path}`,
    about: names.get(waiting.groupId) ?? '',
  });
  return [
    ...(toSpeak.length <= EACH
      ? toSpeak.map(one((question) => `Say what you think: ${question}`, ''))
      : [
          {
            sentence: plural(toSpeak.length, {
              one: '# question waits for your word',
              other: '# questions wait for your word',
            }),
            href: at,
          },
        ]),
    ...(others.length <= EACH
      ? others.map(one((question) => `Look again at a decision: ${question}`, ''))
      : [
          {
            sentence: plural(others.length, {
              one: '# decision waits to be looked at again',
              other: '# decisions wait to be looked at again',
            }),
            href: at,
          },
        ]),
  ];
}
