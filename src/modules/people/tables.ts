import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';

export interface OrganisationRow {
  space_id: string;
  id: string;
  name: string;
  kind: 'trust' | 'council' | 'charity' | 'user-led' | 'education' | 'other';
  sort_key: string;
}

export interface PersonRow {
  space_id: string;
  id: string;
  name: string;
  sort_key: string;
  organisation_id: string | null;
  job: string | null;
  email: string | null;
  phone: string | null;
  contact_by: 'not said' | 'email' | 'text' | 'phone' | 'letter';
  may_leave_message: boolean | null;
  contact_note: string | null;
  named_as: 'not said' | 'full name' | 'first name' | 'role only';
  merged_into: string | null;
  version: number;
  created_at: Date;
}

export interface PeopleTables {
  people_organisations: OrganisationRow;
  people_persons: PersonRow;
  people_name_words: { space_id: string; word: string; person_id: string };
  people_strengths: { space_id: string; id: string; person_id: string; strength: string; recorded_at: Date };
  people_roles: {
    space_id: string;
    person_id: string;
    role: SpaceRole;
    given_by_person_id: string | null;
    given_at: Date;
  };
  people_access_needs: {
    space_id: string;
    id: string;
    person_id: string;
    category: NeedCategory;
    sealed: Buffer;
    recorded_by_person_id: string | null;
    channel: string;
    recorded_at: Date;
  };
  people_looks: {
    space_id: string;
    id: string;
    person_id: string;
    looked_person_id: string;
    at_what: string;
    because_type: string | null;
    because_id: string | null;
    looked_at: Date;
  };
}

export type SpaceRole = 'steward' | 'coordinator' | 'tutor' | 'member';
export type NeedCategory = 'contact' | 'format' | 'communication' | 'professional' | 'adjustment';

/** This module's tables, in a transaction. */
export function people(tx: Tx): Kysely<PeopleTables> {
  return tx.as<PeopleTables>();
}
