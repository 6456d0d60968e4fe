import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

export type FeedbackKind = 'wrong' | 'complaint' | 'easy-read';

export interface ListeningTables {
  listening_feedback: {
    space_id: string;
    id: string;
    about: string;
    kind: FeedbackKind;
    words: string;
    reply_to: string | null;
    received_at: Date;
  };
}

/** This module's tables, in a transaction. */
export function listening(tx: Tx): Kysely<ListeningTables> {
  return tx.as<ListeningTables>();
}
