import type { ColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type MeetingState = 'planned' | 'held' | 'called off';
export const HEARD_ANSWERS = ['yes', 'partly', 'no'] as const;
export type HeardAnswer = (typeof HEARD_ANSWERS)[number];
export const HEARD_SIDES = ['lived', 'professional', 'community'] as const;
/** Lived experience and caring count together, so that few of a kind are not told apart. */
export type HeardSide = (typeof HEARD_SIDES)[number];

interface Row {
  space_id: string;
  id: string;
}

interface Recorded {
  channel: string;
  recorded_by_person_id: string | null;
}

export interface MeetingTables {
  groups_meetings: Row & {
    group_id: string;
    code: string;
    purpose: string;
    question: string;
    starts_at: Date;
    ends_at: Date;
    place: string;
    online_link: string;
    agenda_closes_on: string;
    papers_due_on: string;
    state: MeetingState;
    calendar_sequence: Defaulted<number>;
    version: Defaulted<number>;
    notes: Defaulted<string>;
    notes_version: Defaulted<number>;
    notes_kept_at: Defaulted<Date | null>;
    held_recorded_at: Defaulted<Date | null>;
    heard_until: Defaulted<string | null>;
    heard_closed_at: Defaulted<Date | null>;
    made_by_person_id: string | null;
    made_at: Date;
    channel: string;
  };
  groups_agenda_items: Row &
    Recorded & {
      meeting_id: string;
      place: number;
      title: string;
      about: string;
      member_id: string;
      person_id: string;
      minutes: number | null;
      decision_sought: boolean;
      version: Defaulted<number>;
      added_at: Date;
      taken_back_at: Defaulted<Date | null>;
    };
  groups_agenda_presenters: { space_id: string; item_id: string; number: number; person_id: string };
  groups_papers: Row &
    Recorded & {
      meeting_id: string;
      title: string;
      body: string;
      link: string;
      out_on: string;
      taken_back_at: Defaulted<Date | null>;
      recorded_at: Date;
    };
  groups_actions: Row &
    Recorded & {
      meeting_id: string;
      words: string;
      person_id: string | null;
      by_day: string | null;
      agreed_at: Date;
      done_at: Defaulted<Date | null>;
      done_by_person_id: Defaulted<string | null>;
      taken_back_at: Defaulted<Date | null>;
    };
  groups_attendance: { space_id: string; meeting_id: string; member_id: string; person_id: string };
  groups_helps_answers: Recorded & {
    space_id: string;
    meeting_id: string;
    person_id: string;
    may_look: boolean;
    answered_at: Date;
  };
  groups_heard_asked: {
    space_id: string;
    meeting_id: string;
    person_id: string;
    answered: Defaulted<boolean>;
  };
  groups_heard_counts: {
    space_id: string;
    meeting_id: string;
    side: HeardSide;
    answer: HeardAnswer;
    count: number;
  };
}

/** The tables of meetings, in a transaction. */
export function meetings(tx: Tx): Kysely<MeetingTables> {
  return tx.as<MeetingTables>();
}
