import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { personChanged } from '../events.ts';
import { people } from '../tables.ts';

/** Writes down something a person can bring, beyond any role. In the same words twice, it stands once. */
export async function addStrength(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
  strength: string,
): Promise<{ ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const person = await people(tx)
        .selectFrom('people_persons')
        .select('id')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', personId)
        .where('merged_into', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!person) return { ok: false };
      const known = await people(tx)
        .selectFrom('people_strengths')
        .select('strength')
        .where('space_id', '=', tx.spaceId)
        .where('person_id', '=', personId)
        .execute();
      if (known.some((one) => one.strength.toLowerCase() === strength.toLowerCase())) return { ok: true };
      await people(tx)
        .insertInto('people_strengths')
        .values({ space_id: tx.spaceId, id: newId(), person_id: personId, strength, recorded_at: actor.at })
        .execute();
      await platform.record(tx, actor, personChanged(personId, ['strengths']));
      return { ok: true };
    }),
  );
}

/** Takes a strength away again. False where this person has none by that id (any more). */
export async function takeStrengthAway(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
  strengthId: string,
): Promise<{ ok: boolean }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const gone = await people(tx)
        .deleteFrom('people_strengths')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', strengthId)
        .where('person_id', '=', personId)
        .returning('id')
        .execute();
      if (gone.length === 0) return { ok: false };
      await platform.record(tx, actor, personChanged(personId, ['strengths']));
      return { ok: true };
    }),
  );
}
