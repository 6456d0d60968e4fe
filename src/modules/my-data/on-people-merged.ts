import { asPeopleMerged } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';

// Where both records have one, the kept record's own stays.
const DOUBLED = [
  `update mydata_erasures a set state = 'taken back' where a.space_id = $1 and a.person_id = $2 and a.state = 'asked'
     and exists (select 1 from mydata_erasures b where b.space_id = $1 and b.person_id = $3 and b.state = 'asked')`,
  `delete from mydata_supporters a where a.space_id = $1 and a.person_id = $2
     and exists (select 1 from mydata_supporters b where b.space_id = $1 and b.person_id = $3 and b.account_id = a.account_id)`,
];
const TABLES = [
  'mydata_downloads',
  'mydata_pieces',
  'mydata_corrections',
  'mydata_erasures',
  'mydata_supporters',
];

// A look is never changed, so it is written anew under the kept record.
const LOOKS = `
  with theirs as (delete from mydata_supporter_looks where space_id = $1 and person_id = $2 returning *)
  insert into mydata_supporter_looks (space_id, id, person_id, supporter_id, supporter_name, at_what, looked_at)
  select space_id, id, $3, supporter_id, supporter_name, at_what, looked_at from theirs`;

/** Two records turned out to be one person: what each asked for, and whom each named, is theirs. */
export const onPeopleMerged: Subscriber = async (tx, event) => {
  const merged = asPeopleMerged(event);
  if (!merged) return;
  const both = [tx.spaceId, merged.from, merged.into];
  for (const sql of DOUBLED) await tx.client.query(sql, both);
  await tx.client.query(LOOKS, both);
  for (const table of TABLES)
    await tx.client.query(`update ${table} set person_id = $3 where space_id = $1 and person_id = $2`, both);
};
