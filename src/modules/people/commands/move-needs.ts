import type { Tx } from '#platform/database/tx.ts';
import type { Seal } from '#platform/seal/seal.ts';
import type { PeopleMerged } from '../events.ts';
import { needPlace } from '../model/needs.ts';
import { openNeeds } from '../queries/open-needs.ts';

/** Moves what helps from one record to another, each thing sealed anew for where it now belongs. What both say in the same words stands once. No person looks. */
export async function moveNeeds(tx: Tx, seal: Seal, { from, into }: PeopleMerged): Promise<void> {
  const needs = await openNeeds(tx, seal, [from, into]);
  const known = needs.get(into) ?? [];
  const moving = needs.get(from) ?? [];
  const isKnown = (words: string, category: string) =>
    known.some((one) => one.category === category && one.words === words);
  const twice = moving.filter((need) => isKnown(need.words, need.category));
  const fresh = moving.filter((need) => !isKnown(need.words, need.category));
  await tx.named(
    'drop-needs-said-twice',
    `delete from people_access_needs where space_id = $1 and id = any($2::uuid[])`,
    [tx.spaceId, twice.map(({ id }) => id)],
  );
  await tx.named(
    'move-needs',
    `update people_access_needs n set person_id = $2, sealed = m.sealed
       from unnest($3::uuid[], $4::bytea[]) as m (id, sealed) where n.space_id = $1 and n.id = m.id`,
    [
      tx.spaceId,
      into,
      fresh.map(({ id }) => id),
      fresh.map((need) => seal.close(need.words, needPlace(tx.spaceId, into, need.id))),
    ],
  );
}
