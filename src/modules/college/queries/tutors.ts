import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { TutorRole } from '../tables.ts';

export interface KnownTutor {
  readonly id: string;
  readonly name: string;
}

/** People who have been named as tutors here in a role (or in either, when none is given), by name. */
export async function knownTutors(tx: Tx, role: TutorRole | null = null): Promise<KnownTutor[]> {
  const rows = await tx.named<{ id: string }>(
    'known-tutors',
    `select distinct person_id as id from college_run_tutors where space_id = $1 and ($2::text is null or role = $2) limit 2000`,
    [tx.spaceId, role],
  );
  const names = await namesOf(
    tx,
    rows.map((row) => row.id),
  );
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
