import type { Tx } from '#platform/database/tx.ts';
import type { NamedAs } from '../model/public-name.ts';
import type { OrganisationRow, PersonRow, SpaceRole } from '../tables.ts';

/** All that is written down about a person, save what is sealed. */
export interface PersonDetails {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactBy: PersonRow['contact_by'];
  readonly mayLeaveMessage: boolean | null;
  readonly contactNote: string | null;
  readonly namedAs: NamedAs;
  readonly organisation: string | null;
  readonly organisationKind: OrganisationRow['kind'] | null;
  readonly job: string | null;
  readonly mergedInto: string | null;
  readonly version: number;
  /** The day the record was made, in the space's own zone (ISO date). */
  readonly addedOn: string;
  readonly roles: readonly SpaceRole[];
  readonly strengths: readonly { readonly id: string; readonly strength: string }[];
  /** How many other records were folded into this one. */
  readonly foldedIn: number;
}

const PERSON = `
  select p.id, p.name, p.email, p.phone, p.contact_by as "contactBy", p.may_leave_message as "mayLeaveMessage", p.contact_note as "contactNote",
         p.named_as as "namedAs", o.name as organisation, o.kind as "organisationKind", p.job, p.merged_into as "mergedInto", p.version,
         (p.created_at at time zone s.time_zone)::date::text as "addedOn",
         array(select r.role from people_roles r where r.space_id = p.space_id and r.person_id = p.id order by r.role) as roles,
         coalesce((select json_agg(json_build_object('id', t.id, 'strength', t.strength) order by t.id)
                     from people_strengths t where t.space_id = p.space_id and t.person_id = p.id), '[]') as strengths,
         (select count(*)::int from people_persons m where m.space_id = p.space_id and m.merged_into = p.id) as "foldedIn"
    from people_persons p
    join spaces s on s.id = p.space_id
    left join people_organisations o on o.space_id = p.space_id and o.id = p.organisation_id
   where p.space_id = $1 and p.id = $2`;

/** One person, or null when this space knows nobody by that id. A record folded into another says which in `mergedInto`. */
export async function personById(tx: Tx, id: string): Promise<PersonDetails | null> {
  const [row] = await tx.named<PersonDetails>('person-by-id', PERSON, [tx.spaceId, id]);
  return row ?? null;
}
