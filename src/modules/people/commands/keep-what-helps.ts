import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { personChanged } from '../events.ts';
import { people } from '../tables.ts';
import { recordWhatHelps } from './record-what-helps.ts';
import type { WhatHelps } from './record-what-helps.ts';

/** Writes down what helps a person, as said by themself or told to somebody. */
export async function keepWhatHelps(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  what: WhatHelps,
): Promise<void> {
  await platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      await recordWhatHelps(tx, platform.seal, what, actor);
      await platform.record(tx, actor, personChanged(what.personId, ['what helps']));
      return {};
    }),
  );
}

/** Takes away one thing that helped; the row goes at once. False where this person has none by that id (any more). */
export async function takeNeedAway(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
  needId: string,
): Promise<{ ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const gone = await people(tx)
        .deleteFrom('people_access_needs')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', needId)
        .where('person_id', '=', personId)
        .returning('id')
        .execute();
      if (gone.length === 0) return { ok: false };
      await platform.record(tx, actor, personChanged(personId, ['what helps']));
      return { ok: true };
    }),
  );
}
