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

export interface Record {
  (tx: Tx, actor: Actor, event: DomainEvent): Promise<RecordedEvent>;
  /** Many events of one act, as one statement. What follows from each follows in their order. */
  readonly all: (tx: Tx, actor: Actor, events: readonly DomainEvent[]) => Promise<void>;
}

const INSERT = `
  insert into events (space_id, id, type, subject_type, subject_id, actor_person_id, on_behalf_of_person_id, channel, happened_at, data)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const INSERT_ALL = `
  insert into events (space_id, actor_person_id, on_behalf_of_person_id, channel, happened_at, id, type, subject_type, subject_id, data)
  select $1, $2, $3, $4, $5, t.* from unnest($6::uuid[], $7::text[], $8::text[], $9::uuid[], $10::jsonb[]) as t`;

/**
 * Makes the one way to record an event: a row in the command's own transaction, then whatever follows from it there.
 * If anything that follows fails, the command fails with it, and nothing has happened.
 */
export function recorder(subscribers: readonly Subscriber[]): Record {
  const follow = async (tx: Tx, recorded: RecordedEvent) => {
    awaitLink(tx, recorded.id, recorded.actor.at);
    for (const subscriber of subscribers) await subscriber(tx, recorded);
  };
  const one = async (tx: Tx, actor: Actor, event: DomainEvent) => {
    const recorded: RecordedEvent = { ...event, id: newId(), actor };
    await insertOne(tx, recorded);
    await follow(tx, recorded);
    return recorded;
  };
  const all = async (tx: Tx, actor: Actor, events: readonly DomainEvent[]) => {
    if (events.length === 0) return;
    const recorded = events.map((event) => ({ ...event, id: newId(), actor }));
    await insertAll(tx, actor, recorded);
    for (const event of recorded) await follow(tx, event);
  };
  return Object.assign(one, { all });
}

async function insertOne(tx: Tx, { id, actor, type, subject, data }: RecordedEvent): Promise<void> {
  await tx.named('record-event', INSERT, [
    tx.spaceId,
    id,
    type,
    subject.type,
    subject.id,
    actor.personId,
    actor.onBehalfOf,
    actor.channel,
    actor.at,
    JSON.stringify(data),
  ]);
}

async function insertAll(tx: Tx, actor: Actor, events: readonly RecordedEvent[]): Promise<void> {
  await tx.named('record-events', INSERT_ALL, [
    tx.spaceId,
    actor.personId,
    actor.onBehalfOf,
    actor.channel,
    actor.at,
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.subject.type),
    events.map((event) => event.subject.id),
    events.map((event) => JSON.stringify(event.data)),
  ]);
}
