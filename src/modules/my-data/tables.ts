import type { ColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export const WRONG_ABOUT = ['a booking', 'a register', 'a note', 'my part', 'something else'] as const;
export type WrongAbout = (typeof WRONG_ABOUT)[number];
export const OUTCOMES = ['put right', 'in part', 'left as it is'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type DownloadState = 'waiting' | 'working' | 'ready' | 'failed' | 'cleared';

interface Row {
  space_id: string;
  id: string;
}

export interface MyDataTables {
  mydata_downloads: Row & {
    person_id: string;
    account_id: string | null;
    state: DownloadState;
    steps_done: Defaulted<number>;
    steps: Defaulted<number>;
    size: Defaulted<number>;
    asked_at: Date;
    finished_at: Defaulted<Date | null>;
  };
  mydata_pieces: { space_id: string; download_id: string; number: number; person_id: string; bytes: Buffer };
  mydata_corrections: Row & {
    person_id: string;
    about: WrongAbout;
    words: string;
    asked_at: Date;
    outcome: Defaulted<Outcome | null>;
    answer: Defaulted<string | null>;
    answered_at: Defaulted<Date | null>;
    answered_by_person_id: Defaulted<string | null>;
  };
  mydata_erasures: Row & {
    person_id: string;
    state: 'asked' | 'taken back' | 'not done' | 'done';
    asked_at: Date;
    not_before: Date;
    answer: Defaulted<string | null>;
    settled_at: Defaulted<Date | null>;
    settled_by_person_id: Defaulted<string | null>;
  };
  mydata_stubs: Row & {
    why: 'they asked' | 'its time had passed';
    decided_by: 'a person' | 'a rule';
    decided_by_person_id: string | null;
    kinds: ColumnType<Readonly<Record<string, number>>, string, string>;
    destroyed_at: Date;
  };
  mydata_supporters: Row & {
    person_id: string;
    account_id: string;
    name: string;
    email: string;
    may_book: boolean;
    may_see_dates: boolean;
    may_be_told: boolean;
    may_see_helps: boolean;
    until_day: string | null;
    named_at: Date;
  };
  mydata_supporter_looks: Row & {
    person_id: string;
    supporter_id: string;
    supporter_name: string;
    at_what: string;
    looked_at: Date;
  };
}

/** This module's tables, in a transaction. */
export function myData(tx: Tx): Kysely<MyDataTables> {
  return tx.as<MyDataTables>();
}
