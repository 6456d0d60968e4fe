import type { ColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type ReleaseState = 'asked' | 'unanswered' | 'agreed' | 'declined' | 'withdrawn';
export type HowAsked = 'mail' | 'themselves';
export type Reason = 'staffing' | 'clinical need' | 'not part of the role' | 'budget' | 'other';

export interface ReleaseTables {
  release_requests: {
    space_id: string;
    id: string;
    code: string;
    person_id: string;
    run_id: string | null;
    from_on: string | null;
    to_on: string | null;
    what_for: Defaulted<string>;
    note: Defaulted<string>;
    state: ReleaseState;
    how_asked: HowAsked;
    asked_at: Date;
    remind_at: Date | null;
    answer_by: Date;
    link_until: Date | null;
    reminded_at: Defaulted<Date | null>;
    reason: Defaulted<Reason | null>;
    reason_words: Defaulted<string>;
    answered_on: Defaulted<string | null>;
    answered_at: Defaulted<Date | null>;
    answered_channel: Defaulted<string | null>;
    recorded_by_person_id: Defaulted<string | null>;
    forget_manager_at: Defaulted<Date | null>;
    asked_again_as: Defaulted<string | null>;
  };
  release_days: {
    space_id: string;
    request_id: string;
    number: number;
    on_day: string | null;
    weekday: number | null;
    from_time: string;
    until_time: string;
    possible: Defaulted<boolean | null>;
  };
  release_managers: {
    space_id: string;
    request_id: string;
    person_id: string;
    name: string;
    email: string | null;
  };
}

/** This module's tables, in a transaction. */
export function release(tx: Tx): Kysely<ReleaseTables> {
  return tx.as<ReleaseTables>();
}
