import type { Tx } from '#platform/database/tx.ts';

/** One look at something private, with who looked by their id. */
export interface LookBefore {
  readonly id: string;
  readonly lookerId: string;
  readonly atWhat: string;
  readonly becauseType: string | null;
  readonly becauseId: string | null;
  readonly lookedAt: Date;
}

/** Looks at any of these records, newest first, from an id on (null: from the newest). */
export async function looksBefore(
  tx: Tx,
  ids: readonly string[],
  before: string | null,
  limit: number,
): Promise<LookBefore[]> {
  return tx.named<LookBefore>(
    'looks-before',
    `select id, looked_person_id as "lookerId", at_what as "atWhat", because_type as "becauseType", because_id as "becauseId", looked_at as "lookedAt"
       from people_looks where space_id = $1 and person_id = any($2::uuid[]) and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [tx.spaceId, ids, before, limit],
  );
}
