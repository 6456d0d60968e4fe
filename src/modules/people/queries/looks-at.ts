import type { Tx } from '#platform/database/tx.ts';

/** Somebody looked at something private about a person. */
export interface LookSeen {
  readonly looker: string;
  readonly atWhat: string;
  readonly becauseType: string | null;
  readonly lookedAt: Date;
}

const LOOKS = `
  select coalesce(by.name, 'somebody') as looker, l.at_what as "atWhat", l.because_type as "becauseType", l.looked_at as "lookedAt"
    from people_looks l
    left join people_persons by on by.space_id = l.space_id and by.id = l.looked_person_id
   where l.space_id = $1
     and l.person_id = any(array(select p.id from people_persons p where p.space_id = $1 and (p.id = $2 or p.merged_into = $2)))
   order by l.id desc limit $3`;

/** Who looked at something private about this person, newest first: looks at records folded into theirs as well. */
export async function looksAt(tx: Tx, personId: string, limit: number): Promise<LookSeen[]> {
  return tx.named<LookSeen>('looks-at', LOOKS, [tx.spaceId, personId, limit]);
}
