import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';

/** Who looks at whom, at what, for which piece of work, and when. */
export interface Look {
  readonly looker: string;
  readonly personIds: readonly string[];
  /** In the words the person will read: "what helps", "keeping-well note". */
  readonly atWhat: string;
  readonly because: { readonly type: string; readonly id: string } | null;
  readonly at: Date;
}

/** Writes down that somebody looked at something private about these people: one row each, which each of them can read. */
export async function recordLooks(tx: Tx, look: Look): Promise<void> {
  const ids = [...new Set(look.personIds)];
  if (ids.length === 0) return;
  await tx.named(
    'record-looks',
    `insert into people_looks (space_id, id, person_id, looked_person_id, at_what, because_type, because_id, looked_at)
     select $1, l.id, l.person_id, $4, $5, $6, $7, $8 from unnest($2::uuid[], $3::uuid[]) as l (id, person_id)`,
    [
      tx.spaceId,
      ids.map(() => newId()),
      ids,
      look.looker,
      look.atWhat,
      look.because?.type ?? null,
      look.because?.id ?? null,
      look.at,
    ],
  );
}
