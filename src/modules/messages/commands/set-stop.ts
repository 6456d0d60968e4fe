import type { Tx } from '#platform/database/tx.ts';
import { messagesBegunAgain, messagesStopped } from '../events.ts';
import type { Stoppable } from '../tables.ts';
import type { By } from './by.ts';

/** Keeps that somebody wants something stopped, or wants it again. Done twice, it is done once. */
export async function setStop(
  tx: Tx,
  { platform, actor }: Pick<By, 'actor'> & { readonly platform: Pick<By['platform'], 'record'> },
  personId: string,
  what: Stoppable,
  stop: boolean,
): Promise<void> {
  const changed = stop
    ? await tx.named(
        'stop-messages',
        `insert into messages_stops (space_id, person_id, what, channel, recorded_by_person_id, stopped_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning what`,
        [tx.spaceId, personId, what, actor.channel, actor.personId, actor.at],
      )
    : await tx.named(
        'begin-messages-again',
        `delete from messages_stops where space_id = $1 and person_id = $2 and what = $3 returning what`,
        [tx.spaceId, personId, what],
      );
  if (changed.length === 0) return;
  const onBehalfOf = actor.personId === personId ? null : personId;
  const event = stop ? messagesStopped(personId, [what]) : messagesBegunAgain(personId, [what]);
  await platform.record(tx, { ...actor, onBehalfOf }, event);
}
