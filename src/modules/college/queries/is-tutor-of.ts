import type { Tx } from '#platform/database/tx.ts';

/** Whether this person is named as a tutor of a run. */
export async function isTutorOf(tx: Tx, runId: string, personId: string): Promise<boolean> {
  const rows = await tx.named(
    'is-tutor-of',
    `select 1 from college_run_tutors where space_id = $1 and run_id = $2 and person_id = $3`,
    [tx.spaceId, runId, personId],
  );
  return rows.length > 0;
}
