import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { roleGiven, roleTaken } from '../events.ts';
import { people } from '../tables.ts';
import type { SpaceRole } from '../tables.ts';
import { giveRole } from './give-role.ts';

export type RolesSet =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-there' | 'last-steward' };

/** Gives a person exactly these roles in the space. A space is never left without a steward. */
export async function setRoles(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  personId: string,
  roles: readonly SpaceRole[],
): Promise<RolesSet> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      // All stewards' rows are locked in one order, so that two stewards cannot take each other's role at one moment.
      const stewards = await people(tx)
        .selectFrom('people_roles')
        .select('person_id')
        .where('space_id', '=', tx.spaceId)
        .where('role', '=', 'steward')
        .orderBy('person_id')
        .forUpdate()
        .execute();
      const person = await people(tx)
        .selectFrom('people_persons')
        .select('id')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', personId)
        .where('merged_into', 'is', null)
        .executeTakeFirst();
      if (!person) return { ok: false, reason: 'not-there' } as const;
      if (!roles.includes('steward') && stewards.length === 1 && stewards[0]!.person_id === personId)
        return { ok: false, reason: 'last-steward' } as const;
      const had = (
        await people(tx)
          .selectFrom('people_roles')
          .select('role')
          .where('space_id', '=', tx.spaceId)
          .where('person_id', '=', personId)
          .execute()
      ).map(({ role }) => role);
      for (const role of roles.filter((one) => !had.includes(one))) {
        await giveRole(tx, personId, role, actor.personId, actor.at);
        await platform.record(tx, actor, roleGiven(personId, role));
      }
      for (const role of had.filter((one) => !roles.includes(one))) {
        await people(tx)
          .deleteFrom('people_roles')
          .where('space_id', '=', tx.spaceId)
          .where('person_id', '=', personId)
          .where('role', '=', role)
          .execute();
        await platform.record(tx, actor, roleTaken(personId, role));
      }
      return { ok: true } as const;
    }),
  );
}
