import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { NEED_CATEGORIES, needPlace } from '../model/needs.ts';
import type { Need } from '../model/needs.ts';
import type { NeedCategory } from '../tables.ts';

interface Row {
  id: string;
  person_id: string;
  category: NeedCategory;
  sealed: Buffer;
}

/**
 * What helps each of these people, opened, by id, in the order the groups are asked. For this module alone: the person
 * themself may see it so; everybody else goes through `lookAtWhatHelps`, which writes the look down.
 */
export async function openNeeds(
  tx: Tx,
  seal: Seal,
  personIds: readonly string[],
): Promise<Map<string, Need[]>> {
  const rows = await tx.named<Row>(
    'what-helps',
    `select id, person_id, category, sealed from people_access_needs where space_id = $1 and person_id = any($2::uuid[]) order by id`,
    [tx.spaceId, personIds],
  );
  const needs = new Map<string, Need[]>(personIds.map((id) => [id, []]));
  const inOrder = rows.toSorted(
    (a, b) => NEED_CATEGORIES.indexOf(a.category) - NEED_CATEGORIES.indexOf(b.category),
  );
  for (const row of inOrder)
    needs.get(row.person_id)?.push({
      id: row.id,
      category: row.category,
      words: seal.open(row.sealed, needPlace(tx.spaceId, row.person_id, row.id)),
    });
  return needs;
}
