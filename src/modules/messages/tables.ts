import type { ColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';
import type { WhyRung } from './model/choose-way.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

/** Where a call is up to. The first three stay on the phone list. */
export type CallState =
  'to ring' | 'no answer' | 'left a message' | 'rung' | 'asked not to be rung' | 'no longer needed';

/** What somebody may ask us to stop. */
export type Stoppable = 'reminders' | 'changes' | 'telephone';

export interface MessagesTables {
  messages_calls: {
    space_id: string;
    id: string;
    person_id: string;
    kind: string;
    about_type: string;
    about_id: string;
    code: string;
    say: string;
    because: WhyRung;
    state: CallState;
    ring_until: Date | null;
    tries: Defaulted<number>;
    version: Defaulted<number>;
    created_at: Date;
    last_tried_at: Date | null;
    recorded_by_person_id: string | null;
  };
  messages_stops: {
    space_id: string;
    person_id: string;
    what: Stoppable;
    channel: string;
    recorded_by_person_id: string | null;
    stopped_at: Date;
  };
  messages_stop_links: { space_id: string; token: string; person_id: string; made_at: Date };
  messages_addresses: {
    space_id: string;
    person_id: string;
    address: string;
    recorded_by_person_id: string | null;
    recorded_at: Date;
  };
}

/** This module's tables, in a transaction. */
export function messagesTables(tx: Tx): Kysely<MessagesTables> {
  return tx.as<MessagesTables>();
}
