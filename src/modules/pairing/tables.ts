import type { ColumnType, Kysely } from 'kysely';
import type { TutorRole } from '#modules/college/index.ts';
import type { Tx } from '#platform/database/tx.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type QuestionState = 'asked' | 'accepted' | 'declined' | 'somebody else' | 'taken back' | 'lapsed';

export interface PairingTables {
  pairing_wishes: {
    space_id: string;
    person_id: string;
    as_peer: boolean;
    as_professional: boolean;
    not_now: boolean;
    version: Defaulted<number>;
    channel: string;
    recorded_by_person_id: string | null;
    recorded_at: Date;
  };
  pairing_subjects: { space_id: string; person_id: string; subject: string };
  pairing_times: {
    space_id: string;
    id: string;
    person_id: string;
    weekday: number | null;
    from_time: string | null;
    until_time: string | null;
    from_on: string | null;
    to_on: string | null;
    recorded_at: Date;
    channel: Defaulted<string>;
    /** Who wrote it down, where it was not the tutor. */
    recorded_by_person_id: Defaulted<string | null>;
  };
  pairing_questions: {
    space_id: string;
    id: string;
    run_id: string;
    person_id: string;
    role: TutorRole;
    state: QuestionState;
    asked_by_person_id: string | null;
    asked_at: Date;
    answer_by: Date;
    answered_at: Defaulted<Date | null>;
    channel: Defaulted<string | null>;
    recorded_by_person_id: Defaulted<string | null>;
  };
}

/** This module's tables, in a transaction. */
export function pairing(tx: Tx): Kysely<PairingTables> {
  return tx.as<PairingTables>();
}
