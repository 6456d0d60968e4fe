import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';
import type { Measure } from './model/measures.ts';
import type { Reading } from './model/readings.ts';
import type { Depth, Role, Stage } from './model/words.ts';

export type WorkType = 'course' | 'run';
export type ContributionState = 'asked' | 'confirmed' | 'not so';

export interface ContributionRow {
  space_id: string;
  id: string;
  work_type: WorkType;
  work_id: string;
  person_id: string;
  role: Role;
  stage: Stage;
  depth: Depth;
  state: ContributionState;
  channel: string;
  recorded_by_person_id: string | null;
  recorded_at: Date;
  answered_at: Date | null;
}

export interface PointRow {
  space_id: string;
  meeting_id: string;
  measure: Measure;
  group_id: string;
  held_on: string;
  part: number;
  whole: number | null;
  recorded_at: Date;
}

export interface ReadingRow {
  space_id: string;
  group_id: string;
  person_id: string;
  reading: Reading;
  words: string;
  differ: string;
  channel: string;
  recorded_by_person_id: string | null;
  said_at: Date;
}

export interface ThreadTables {
  thread_contributions: ContributionRow;
  thread_points: PointRow;
  thread_readings: ReadingRow;
}

/** This module's tables, in a transaction. */
export function threadTables(tx: Tx): Kysely<ThreadTables> {
  return tx.as<ThreadTables>();
}
