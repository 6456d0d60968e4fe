import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Seal } from '#platform/seal/seal.ts';
import { needPlace } from '../model/needs.ts';
import type { NeedToRecord } from '../model/needs.ts';
import { openNeeds } from '../queries/open-needs.ts';
import { people } from '../tables.ts';

export interface WhatHelps {
  readonly personId: string;
  readonly needs: readonly NeedToRecord[];
}

/**
 * Adds what helps a person, each thing sealed, within another command's transaction. Blank ones are left out, and so is
 * what is already there in the same words, so that booking twice does not write it twice.
 */
export async function recordWhatHelps(tx: Tx, seal: Seal, what: WhatHelps, actor: Actor): Promise<void> {
  const known = (await openNeeds(tx, seal, [what.personId])).get(what.personId) ?? [];
  const said = what.needs
    .map((need) => ({ category: need.category, words: need.words.trim() }))
    .filter((need) => need.words !== '');
  const fresh = said.filter(
    (need) => !known.some((one) => one.category === need.category && one.words === need.words),
  );
  if (fresh.length === 0) return;
  const rows = fresh.map((need) => sealedRow(tx.spaceId, seal, what.personId, need, actor));
  await people(tx).insertInto('people_access_needs').values(rows).execute();
}

function sealedRow(spaceId: string, seal: Seal, personId: string, need: NeedToRecord, actor: Actor) {
  const id = newId();
  return {
    space_id: spaceId,
    id,
    person_id: personId,
    category: need.category,
    sealed: seal.close(need.words, needPlace(spaceId, personId, id)),
    recorded_by_person_id: actor.personId,
    channel: actor.channel,
    recorded_at: actor.at,
  };
}
