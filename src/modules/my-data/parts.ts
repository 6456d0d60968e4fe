import type { Module } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Registry } from '#platform/personal/rows-of-person.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** A place somebody has or waits for, on something that is not over. */
export interface PlaceToCome {
  readonly bookingId: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'booked' | 'listed';
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

export interface ToBook {
  readonly code: string;
  readonly title: string;
  readonly startsAt: Date;
}

/**
 * What this room needs of the one where people take part in things. Given by `modules.ts`, since that room's home asks
 * this one what waits, and two rooms never import each other.
 */
export interface TakingPart {
  readonly placesToCome: (tx: Tx, personId: string, now: Date) => Promise<readonly PlaceToCome[]>;
  readonly teachesToCome: (tx: Tx, personId: string, now: Date) => Promise<boolean>;
  readonly lastTakingPart: (tx: Tx) => Promise<ReadonlyMap<string, Date>>;
  readonly peopleOnRun: (tx: Tx, runId: string) => Promise<readonly string[]>;
  readonly runsToBook: (tx: Tx, now: Date) => Promise<readonly ToBook[]>;
  readonly titlesOf: (tx: Tx, runIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly cancel: (
    platform: Platform,
    space: Space,
    actor: Actor,
    key: FormKey,
    bookingId: string,
  ) => Promise<{ readonly ok: boolean }>;
  readonly book: (
    platform: Platform,
    space: Space,
    actor: Actor,
    key: FormKey,
    ask: { readonly code: string; readonly personId: string; readonly name: string; readonly email: string },
    /** Done with a new booking, in its transaction. */
    andThen: (tx: Tx) => Promise<void>,
  ) => Promise<{ readonly ok: boolean }>;
}

/** What the room is put together from: the registry of every room, and the room where people take part. */
export interface MyDataParts {
  readonly rooms: () => readonly Module[];
  readonly takingPart: TakingPart;
}

/** What all rooms say of personal data. */
export function registryOf(rooms: readonly Module[]): Registry {
  return {
    personal: rooms.flatMap((room) => room.personal),
    sealed: rooms.flatMap((room) => room.sealed ?? []),
  };
}
