import { awaitLink } from '#platform/audit/await-link.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Actor } from './actor.ts';
import type { DomainEvent } from './event.ts';

/** Something that follows from an event in the same transaction: a contribution, a message, a job. */
export type Subscriber = (tx: Tx, event: RecordedEvent) => Promise<void>;

export interface RecordedEvent extends DomainEvent {
  readonly id: string;
  readonly actor: Actor;
}

export type Record = (tx: Tx, actor: Actor, event: DomainEvent) => Promise<RecordedEvent>;

const INSERT = `
  insert into events (space_id, id, type, subject_type, subject_id, actor_person_id, on_behalf_of_person_id, channel, happened_at, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/**
 * Makes the one way to record an event: a row in the command's own transaction, then whatever follows from it there.
 * If anything that follows fails, the command fails with it, and nothing has happened.
 */
export function recorder(subscribers: readonly Subscriber[]): Record {
  return async (tx, actor, event) => {
    const recorded: RecordedEvent = { ...event, id: newId(), actor };
    await tx.named('record-event', INSERT, [
      tx.spaceId,
      recorded.id,
      event.type,
      event.subject.type,
      event.subject.id,
      actor.personId,
      actor.onBehalfOf,
      actor.channel,
      actor.at,
      JSON.stringify(event.data),
    ]);
    awaitLink(tx, recorded.id, actor.at);
    for (const follow of subscribers) await follow(tx, recorded);
    return recorded;
  };
}
