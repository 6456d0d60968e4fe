import type { ColumnType, JSONColumnType, Kysely } from 'kysely';
import type { Method, Perspective } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Answer } from './model/answers.ts';
import type { State } from './model/speaking.ts';
import type { Tally } from './model/tally.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export const WORK_KINDS = [
  'run',
  'course',
  'project',
  'policy',
  'event',
  'budget line',
  'our group',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
export type EntryKind = 'must be asked' | 'can stop it' | 'off the table' | 'can overrule';
export type EvidenceKind = 'a lived account' | 'our records' | 'a document';
export type DecidedHow = 'by our rules' | 'by departure' | 'by override';
export type Readers = 'the group' | 'everybody';
export type ShownAs = 'my name' | 'a member';

export interface DecisionsTables {
  decisions_power_maps: {
    space_id: string;
    id: string;
    group_id: string;
    work_kind: WorkKind;
    work_id: Defaulted<string | null>;
    work_title: string;
    decides: 'the group' | 'one person';
    decider_person_id: Defaulted<string | null>;
    decider_role: Defaulted<string>;
    method: Method;
    declared_by_person_id: Defaulted<string | null>;
    declared_channel: Channel;
    declared_at: Date;
  };
  decisions_map_entries: {
    space_id: string;
    id: string;
    map_id: string;
    number: number;
    kind: EntryKind;
    who: string;
    why: Defaulted<string>;
  };
  decisions: {
    space_id: string;
    id: string;
    code: string;
    group_id: string;
    map_id: Defaulted<string | null>;
    work_kind: WorkKind;
    work_id: Defaulted<string | null>;
    work_title: string;
    question: string;
    plain_words: Defaulted<string>;
    easy_words: Defaulted<string>;
    host_body: string;
    state: State;
    secret: Defaulted<boolean>;
    keeps_perspectives: Defaulted<boolean>;
    round: Defaulted<number>;
    proposal_id: Defaulted<string | null>;
    meeting_on: Defaulted<string | null>;
    regroup: Defaulted<boolean>;
    asked_by_person_id: Defaulted<string | null>;
    asked_channel: Channel;
    asked_at: Date;
    opened_by_person_id: Defaulted<string | null>;
    opened_at: Defaulted<Date | null>;
    outcome_id: Defaulted<string | null>;
    decided_how: Defaulted<DecidedHow | null>;
    decided_by_person_id: Defaulted<string | null>;
    decided_by_role: Defaulted<string>;
    reasons: Defaulted<string>;
    tally: JSONColumnType<Tally | null, string | undefined, string>;
    host_prevailed: Defaulted<boolean | null>;
    look_again_on: Defaulted<string | null>;
    decided_on: Defaulted<string | null>;
    decided_at: Defaulted<Date | null>;
    recorded_by_person_id: Defaulted<string | null>;
    decided_channel: Defaulted<Channel | null>;
  };
  decisions_departures: {
    space_id: string;
    decision_id: string;
    rule: string;
    departure_code: string;
  };
  decisions_options: {
    space_id: string;
    id: string;
    decision_id: string;
    number: number;
    option: string;
    brought_by_person_id: Defaulted<string | null>;
    brought_channel: Channel;
    brought_at: Date;
  };
  decisions_host_positions: {
    space_id: string;
    decision_id: string;
    sealed: Defaulted<Buffer | null>;
    option_id: Defaulted<string | null>;
    said: Defaulted<string>;
    recorded_by_person_id: Defaulted<string | null>;
    recorded_channel: Channel;
    recorded_at: Date;
    opened_at: Defaulted<Date | null>;
  };
  decisions_accounts: {
    space_id: string;
    id: string;
    person_id: string;
    sealed: Defaulted<Buffer | null>;
    readers: Readers;
    consent_channel: Channel;
    consent_by_person_id: Defaulted<string | null>;
    consent_at: Date;
    withdrawn_at: Defaulted<Date | null>;
    withdrawn_by_person_id: Defaulted<string | null>;
    withdrawn_channel: Defaulted<Channel | null>;
  };
  decisions_evidence: {
    space_id: string;
    id: string;
    decision_id: string;
    number: number;
    kind: EvidenceKind;
    account_id: Defaulted<string | null>;
    title: Defaulted<string>;
    said: Defaulted<string>;
    link: Defaulted<string>;
    limits: Defaulted<string>;
    brought_by_person_id: Defaulted<string | null>;
    brought_channel: Channel;
    brought_at: Date;
  };
  decisions_challenges: {
    space_id: string;
    id: string;
    evidence_id: string;
    person_id: Defaulted<string | null>;
    challenge: string;
    channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    challenged_at: Date;
  };
  decisions_replies: {
    space_id: string;
    challenge_id: string;
    person_id: Defaulted<string | null>;
    reply: string;
    channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    replied_at: Date;
  };
  decisions_leaned: {
    space_id: string;
    decision_id: string;
    evidence_id: string;
  };
  decisions_positions: {
    space_id: string;
    decision_id: string;
    round: number;
    person_id: string;
    answer: Defaulted<Answer | null>;
    option_id: Defaulted<string | null>;
    words: Defaulted<string>;
    held_by_person_id: Defaulted<string | null>;
    channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    taken_at: Date;
  };
  decisions_ballots: {
    space_id: string;
    id: string;
    decision_id: string;
    round: number;
    answer: Answer;
    option_id: Defaulted<string | null>;
    perspective: Defaulted<Perspective | null>;
  };
  decisions_proxies: {
    space_id: string;
    decision_id: string;
    person_id: string;
    holder_person_id: string;
    leave_channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    given_at: Date;
  };
  decisions_differences: {
    space_id: string;
    id: string;
    decision_id: string;
    person_id: string;
    words: string;
    shown_as: ShownAs;
    channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    said_at: Date;
  };
  decisions_asked: {
    space_id: string;
    decision_id: string;
    entry_id: string;
    said: string;
    asked_on: string;
    channel: Channel;
    recorded_by_person_id: Defaulted<string | null>;
    recorded_at: Date;
  };
  decisions_stops: {
    space_id: string;
    id: string;
    decision_id: string;
    entry_id: string;
    why: string;
    in_writing_on: string;
    recorded_by_person_id: Defaulted<string | null>;
    channel: Channel;
    recorded_at: Date;
    lifted_why: Defaulted<string>;
    lifted_by_person_id: Defaulted<string | null>;
    lifted_at: Defaulted<Date | null>;
  };
  decisions_overrides: {
    space_id: string;
    id: string;
    decision_id: string;
    entry_id: Defaulted<string | null>;
    by_role: string;
    decided: string;
    why: string;
    on_day: string;
    recorded_by_person_id: Defaulted<string | null>;
    channel: Channel;
    recorded_at: Date;
  };
  decisions_next: {
    space_id: string;
    id: string;
    decision_id: string;
    happened: string;
    on_day: string;
    looked_again: Defaulted<boolean>;
    recorded_by_person_id: Defaulted<string | null>;
    channel: Channel;
    recorded_at: Date;
  };
}

/** This module's tables, in a transaction. */
export function decisions(tx: Tx): Kysely<DecisionsTables> {
  return tx.as<DecisionsTables>();
}
