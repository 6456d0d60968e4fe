import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database/tx.ts';
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

export interface ThreadTables {
  thread_contributions: ContributionRow;
}

/** This module's tables, in a transaction. */
export function threadTables(tx: Tx): Kysely<ThreadTables> {
  return tx.as<ThreadTables>();
}
