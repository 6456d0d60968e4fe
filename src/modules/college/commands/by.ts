import type { Actor } from '#platform/events/actor.ts';
import type { DomainEvent } from '#platform/events/event.ts';
import type { Platform } from '#platform/platform.ts';
import type { Tx } from '#platform/database/tx.ts';

/**
 * Who does something, and the way to write down that it happened. Every command of the coordinator's side works inside
 * a transaction that is already open, so that a page, a spreadsheet and the demonstration all use the very same ones.
 */
export interface By {
  readonly platform: Pick<Platform, 'record'>;
  readonly actor: Actor;
}

/** The same for many things that happened in one act. */
export async function recordAll(tx: Tx, by: By, events: readonly DomainEvent[]): Promise<void> {
  await by.platform.record.all(tx, by.actor, events);
}

/** Records that something happened, in the command's own transaction. */
export async function record(tx: Tx, by: By, event: DomainEvent): Promise<void> {
  await by.platform.record(tx, by.actor, event);
}
