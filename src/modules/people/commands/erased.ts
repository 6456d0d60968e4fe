import type { Tx } from '#platform/database/tx.ts';

/** Whose record it is, with those folded into it; locked, so that nobody changes it meanwhile. Null: not there, or erased already. */
export async function lockWhose(
  tx: Tx,
  personId: string,
): Promise<{ readonly ids: readonly string[]; readonly name: string; readonly email: string | null } | null> {
  const { rows } = await tx.client.query<{ id: string; name: string; email: string | null }>(
    `select id, name, lower(email) as email from people_persons
      where space_id = $1 and (id = $2 or merged_into = $2) and erased_at is null order by (id = $2) desc, id for update`,
    [tx.spaceId, personId],
  );
  const [own] = rows;
  if (!own || own.id !== personId) return null;
  return { ids: rows.map(({ id }) => id), name: own.name, email: own.email };
}

/** Notes that everything that said who these people were has gone. */
export async function noteErased(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.client.query(
    `update people_persons set erased_at = $3, organisation_id = null, version = version + 1 where space_id = $1 and id = any($2::uuid[])`,
    [tx.spaceId, ids, now],
  );
}
