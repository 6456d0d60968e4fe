import type { ColumnType, Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

type Json<T> = ColumnType<T, string, string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type CourseKind = 'course' | 'workshop' | 'taster' | 'group' | 'drop-in' | 'social';
export type RunState = 'draft' | 'published' | 'postponed' | 'withdrawn';
export type TutorRole = 'peer' | 'professional';
export type BookingState = 'booked' | 'listed' | 'cancelled';
export type Resting = 'until the next' | 'until they say';
export type HeldTold = 'email' | 'text' | 'phone' | 'letter';
export type HoldOutcome =
  'taken' | 'let go' | 'lapsed' | 'skipped' | 'left the list' | 'begun' | 'not running';
export type WhySkipped = 'could not be reached' | 'said no' | 'another reason';
export type ListCallOutcome = 'said yes' | 'said no' | 'will let us know' | 'no answer' | 'left a message';
export type IfMissed = 'not said' | 'ring' | 'text' | 'leave me be';
export type WhoFor = 'everyone' | 'students' | 'carers' | 'staff' | 'public';
export type Mark = 'present' | 'part' | 'apologies' | 'did not come';
export type FollowUpOutcome =
  'to ring' | 'to text' | 'no answer' | 'left a message' | 'spoke' | 'texted' | 'left be' | 'passed on';
export type Together = 'together' | 'in part' | 'not together' | 'cannot say' | 'not answered';
export type DepartureKind = 'peer-led' | 'going ahead without' | 'postponed';

interface Row {
  space_id: string;
  id: string;
}

export interface CollegeTables {
  college_courses: Row & {
    sort_key: string;
    current_version: Defaulted<number>;
    version: Defaulted<number>;
    created_at: Date;
  };
  college_course_versions: {
    space_id: string;
    course_id: string;
    number: number;
    title: string;
    kind: CourseKind;
    subject: Defaulted<string>;
    about: Defaulted<string>;
    aims: Defaulted<string>;
    outline: Defaulted<string>;
    who_for: Defaulted<WhoFor[]>;
    access_notes: Defaulted<string>;
    what_changed: Defaulted<string>;
    made_by_person_id: string | null;
    made_at: Date;
  };
  college_terms: Row & {
    slug: string;
    name: string;
    starts_on: string;
    ends_on: string;
    version: Defaulted<number>;
    created_at: Date;
  };
  college_closed_periods: Row & { term_id: string; name: string; from_on: string; to_on: string };
  college_venues: Row & {
    name: string;
    sort_key: string;
    online: Defaulted<boolean>;
    address: Defaulted<string>;
    getting_there: Defaulted<string>;
    version: Defaulted<number>;
  };
  college_rooms: Row & {
    venue_id: string;
    name: string;
    sort_key: string;
    step_free: boolean | null;
    hearing_loop: boolean | null;
    quiet_room: boolean | null;
    holds: number | null;
    version: Defaulted<number>;
  };
  college_runs: Row & {
    code: string;
    term_id: string;
    course_id: string;
    course_version: number;
    sheet_ref: string | null;
    room_id: string | null;
    places: number;
    needs_no_pair: Defaulted<boolean>;
    access_notes: Defaulted<string>;
    coordinator_notes: Defaulted<string>;
    state: RunState;
    revision: Defaulted<number>;
    version: Defaulted<number>;
    created_at: Date;
    published_at: Date | null;
    kept_places: Defaulted<number>;
    kept_label: Defaulted<string>;
    kept_until: Defaulted<string | null>;
    kept_released_at: Defaulted<Date | null>;
    supporters_take_places: Defaulted<boolean>;
  };
  college_sessions: Row & { run_id: string; number: number; starts_at: Date; ends_at: Date };
  college_cancelled_sessions: Row & {
    run_id: string;
    starts_at: Date;
    ends_at: Date;
    cancelled_at: Date;
    cancelled_by_person_id: string | null;
  };
  college_reminders: {
    space_id: string;
    booking_id: string;
    session_id: string;
    kind: 'joining' | 'reminder';
    starts_at: Date;
    written_at: Date;
  };
  college_run_tutors: Row & { run_id: string; person_id: string; role: TutorRole };
  college_commitments: Row & {
    run_id: string;
    session_id: string;
    kind: 'room' | 'tutor';
    thing_id: string;
    starts_at: Date;
    ends_at: Date;
  };
  college_departures: Row & {
    run_id: string;
    kind: DepartureKind;
    reason: string;
    agreed_by_person_id: string;
    also_agreed_by_person_id: string;
    decision_address: string | null;
    agreed_on: string;
    recorded_by_person_id: string | null;
    recorded_at: Date;
  };
  college_past_departures: Row & {
    run_id: string;
    kind: DepartureKind;
    reason: string;
    agreed_by_person_id: string;
    also_agreed_by_person_id: string;
    decision_address: string | null;
    agreed_on: string;
    recorded_by_person_id: string | null;
    recorded_at: Date;
    ended_by_person_id: string | null;
    ended_at: Date;
    ended_reason: string;
  };
  college_deliveries: {
    space_id: string;
    session_id: string;
    person_id: string;
    role: TutorRole;
    recorded_by_person_id: string | null;
    recorded_at: Date;
  };
  college_bookings: Row & {
    run_id: string;
    person_id: string;
    state: BookingState;
    position: number | null;
    if_missed: Defaulted<IfMissed>;
    channel: string;
    recorded_by_person_id: string | null;
    booked_at: Date;
    cancelled_at: Date | null;
    cancelled_from: 'booked' | 'listed' | null;
    with_supporter: Defaulted<boolean>;
    seats: Defaulted<number>;
    takes_kept: Defaulted<boolean>;
    resting: Defaulted<Resting | null>;
    held_at: Defaulted<Date | null>;
    held_until: Defaulted<Date | null>;
    held_told: Defaulted<HeldTold | null>;
    ring_by: Defaulted<Date | null>;
  };
  college_past_holds: Row & {
    run_id: string;
    booking_id: string;
    person_id: string;
    held_at: Date;
    held_until: Date | null;
    told: HeldTold | null;
    outcome: HoldOutcome;
    why: WhySkipped | null;
    words: Defaulted<string>;
    tries: Defaulted<number>;
    channel: string;
    ended_by_person_id: string | null;
    ended_at: Date;
  };
  college_list_calls: Row & {
    run_id: string;
    booking_id: string;
    person_id: string;
    outcome: ListCallOutcome;
    recorded_by_person_id: string | null;
    called_at: Date;
  };
  college_one_overs: {
    space_id: string;
    booking_id: string;
    run_id: string;
    person_id: string;
    reason: string;
    allowed_by_person_id: string | null;
    allowed_at: Date;
  };
  /** Global: ids and moments only. */
  college_alarms: { space_id: string; run_id: string; due_at: Date; wake: Defaulted<boolean> };
  college_booking_notes: {
    space_id: string;
    booking_id: string;
    person_id: string;
    kind: 'keeping well' | 'emergency contact';
    sealed: Buffer;
    recorded_at: Date;
  };
  college_imports: Row & {
    file_name: string;
    sheet: string;
    sheet_hash: Buffer;
    choices: Json<unknown>;
    term_id: string | null;
    state: 'open' | 'brought in' | 'put aside';
    version: Defaulted<number>;
    started_by_person_id: string | null;
    started_at: Date;
    finished_at: Date | null;
    result: Json<unknown> | null;
  };
  college_attendance: MarkedPerson & { had_place: boolean };
  college_register_entries: MarkedPerson & { id: string };
  college_apologies: {
    space_id: string;
    session_id: string;
    person_id: string;
    starts_at: Date;
    channel: string;
    recorded_by_person_id: string | null;
    said_at: Date;
  };
  college_not_held: { space_id: string; session_id: string; said_by_person_id: string | null; said_at: Date };
  college_follow_ups: Row & {
    session_id: string;
    person_id: string;
    outcome: FollowUpOutcome;
    done_by_person_id: string | null;
    done_at: Date;
  };
  college_joint_reviews: {
    space_id: string;
    run_id: string;
    asked_at: Date | null;
    asked_by_person_id: string | null;
    closed_at: Date | null;
    closed_by_person_id: string | null;
  };
  college_review_answers: Row & LookedBack & { run_id: string; from_how_many: number };
  college_review_links_used: { space_id: string; link_hash: Buffer };
  college_review_asked: { space_id: string; run_id: string; person_id: string; asked_at: Date };
  college_review_tutor_answers: LookedBack & {
    space_id: string;
    run_id: string;
    person_id: string;
    channel: string;
    recorded_by_person_id: string | null;
    answered_at: Date;
  };
  college_promises: {
    space_id: string;
    run_id: string;
    need_id: string;
    arranged_by_person_id: string | null;
    arranged_at: Date;
  };
  college_review_changes: Row & {
    run_id: string;
    course_id: string;
    words: string;
    recorded_by_person_id: string | null;
    recorded_at: Date;
  };
}

interface MarkedPerson {
  space_id: string;
  session_id: string;
  person_id: string;
  mark: Mark;
  channel: string;
  marked_by_person_id: string | null;
  marked_at: Date;
}

interface LookedBack {
  together: Together;
  keep: Defaulted<string>;
  better: Defaulted<string>;
  take_away: Defaulted<string>;
}

/** This module's tables, in a transaction. */
export function college(tx: Tx): Kysely<CollegeTables> {
  return tx.as<CollegeTables>();
}
