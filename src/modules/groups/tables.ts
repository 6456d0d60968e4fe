import type { ColumnType, JSONColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';
import type { Perspective } from './model/perspectives.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type GroupState = 'forming' | 'meeting' | 'ended';
export type MemberState = 'asked' | 'here' | 'paused' | 'stepped back' | 'left';

interface Row {
  space_id: string;
  id: string;
}

interface Recorded {
  channel: string;
  recorded_by_person_id: string | null;
}

export interface GroupsTables {
  groups_groups: Row & {
    code: string;
    name: string;
    sort_key: string;
    purpose: string;
    steward: string;
    steward_user_led: boolean;
    helper: string;
    holds_the_money: string;
    state: GroupState;
    seats_close_on: Defaulted<string | null>;
    seats_closed_at: Defaulted<Date | null>;
    version: Defaulted<number>;
    made_by_person_id: string | null;
    made_at: Date;
  };
  groups_seats: Row & {
    group_id: string;
    number: number;
    perspective: Perspective;
    organisation: string;
    taken_away_at: Defaulted<Date | null>;
  };
  groups_members: Row &
    Recorded & {
      group_id: string;
      seat_id: string;
      person_id: string;
      state: MemberState;
      held_openly: boolean;
      co_chair: Defaulted<boolean>;
      paid_to_be_there: boolean;
      asked_at: Date;
      left_at: Defaulted<Date | null>;
    };
  groups_member_times: {
    space_id: string;
    member_id: string;
    number: number;
    state: MemberState;
    since: Date;
  };
  groups_rules: Row &
    Recorded & {
      group_id: string;
      rule: string;
      value: JSONColumnType<object, string, string>;
      set_by: string;
      why: string;
      decision_code: string | null;
      set_on: string;
      recorded_at: Date;
    };
  groups_not_here: Row & Recorded & { group_id: string; words: string; to_do: string; said_at: Date };
  groups_departures: Row &
    Recorded & {
      code: string;
      group_id: string;
      rule: string;
      reason: string;
      decision_code: string | null;
      agreed_on: string;
      recorded_at: Date;
    };
  groups_departure_agreed: {
    space_id: string;
    departure_id: string;
    person_id: string;
    agreed_as: 'co-chair' | 'member';
  };
}

/** This module's tables, in a transaction. */
export function groups(tx: Tx): Kysely<GroupsTables> {
  return tx.as<GroupsTables>();
}
