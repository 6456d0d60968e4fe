import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { once } from '#platform/http/once.ts';
import type { FormKey } from '#platform/http/once.ts';
import type { Platform } from '#platform/platform.ts';
import { personChanged } from '../events.ts';
import { sortKey } from '../model/name-words.ts';
import type { NamedAs } from '../model/public-name.ts';
import { personById } from '../queries/person-by-id.ts';
import type { PersonDetails } from '../queries/person-by-id.ts';
import { people } from '../tables.ts';
import type { OrganisationRow, PersonRow } from '../tables.ts';
import { organisationNamed } from './organisation-named.ts';
import { writeNameWords } from './write-name-words.ts';

/** What can be changed; what is left out stays as it is. */
export interface PersonChanges {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactBy: PersonRow['contact_by'];
  readonly mayLeaveMessage: boolean | null;
  readonly contactNote: string | null;
  readonly namedAs?: NamedAs;
  readonly work?: {
    readonly organisation: string;
    readonly kind: OrganisationRow['kind'];
    readonly job: string | null;
  };
}

export interface PersonChange {
  readonly personId: string;
  /** The version the form was filled in from: an older one changes nothing. */
  readonly version: number;
  readonly changes: PersonChanges;
}

export type PersonChanged =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-there' | 'changed-meanwhile' };

/** Keeps what was changed about a person, unless somebody else has changed them since the form was opened. */
export async function changePerson(
  platform: Platform,
  spaceId: string,
  actor: Actor,
  key: FormKey,
  change: PersonChange,
): Promise<PersonChanged> {
  return platform.database.inSpace(spaceId, (tx) =>
    once(tx, key, actor.at, async () => {
      await people(tx)
        .selectFrom('people_persons')
        .select('id')
        .where('space_id', '=', tx.spaceId)
        .where('id', '=', change.personId)
        .forUpdate()
        .execute();
      const before = await personById(tx, change.personId);
      if (!before || before.mergedInto) return { ok: false, reason: 'not-there' } as const;
      if (before.version !== change.version) return { ok: false, reason: 'changed-meanwhile' } as const;
      await write(tx, change);
      if (change.changes.name !== before.name) await writeNameWords(tx, change.personId);
      await platform.record(tx, actor, personChanged(change.personId, changedFields(before, change.changes)));
      return { ok: true } as const;
    }),
  );
}

async function write(tx: Tx, { personId, version, changes }: PersonChange): Promise<void> {
  const { work } = changes;
  await people(tx)
    .updateTable('people_persons')
    .set({
      name: changes.name,
      sort_key: sortKey(changes.name),
      email: changes.email,
      phone: changes.phone,
      contact_by: changes.contactBy,
      may_leave_message: changes.mayLeaveMessage,
      contact_note: changes.contactNote,
      version: version + 1,
      ...(changes.namedAs ? { named_as: changes.namedAs } : {}),
      ...(work
        ? { organisation_id: await organisationNamed(tx, work.organisation, work.kind), job: work.job }
        : {}),
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', personId)
    .execute();
}

function changedFields(before: PersonDetails, changes: PersonChanges): string[] {
  const { work, ...own } = changes;
  const fields = (Object.keys(own) as (keyof typeof own)[]).filter((field) => own[field] !== before[field]);
  const moved = work && (work.job !== before.job || (work.organisation || null) !== before.organisation);
  return moved ? [...fields, 'work'] : fields;
}
