import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { personAdded } from '../events.ts';
import { people } from '../tables.ts';
import { addPerson } from './add-person.ts';
import type { PersonChanges } from './change-person.ts';
import { organisationNamed } from './organisation-named.ts';

/** Adds a person from the coordinator's own form, with all that is known about them. Returns their id. */
export async function addKnownPerson(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  person: PersonChanges,
): Promise<{ personId: string }> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      const { work, contactNote, ...known } = person;
      const personId = await addPerson(tx, { ...known, job: work?.job ?? null }, actor.at);
      const organisationId = work ? await organisationNamed(tx, work.organisation, work.kind) : null;
      await people(tx)
        .updateTable('people_persons')
        .set({ organisation_id: organisationId, contact_note: contactNote })
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', personId)
        .execute();
      await platform.record(tx, actor, personAdded(personId));
      return { personId };
    }),
  );
}
