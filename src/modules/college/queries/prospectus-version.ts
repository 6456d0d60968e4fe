import type { Database } from '#platform/database/database.ts';
import { isId } from '#platform/ids/ids.ts';

/**
 * A short text that differs whenever anything a visitor can see in the prospectus has changed: the space's own revision,
 * the revisions of the runs of current and coming terms, how many there are, and how many are published. One round trip.
 * Drafts are summed too, since then the sum only ever rises and two changes can never cancel each other out.
 */
export async function prospectusVersion(database: Database, spaceId: string, today: string): Promise<string> {
  if (!isId(spaceId) || !/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error('The version of a prospectus is asked by a space and a day');
  const [row] = await database.glance<{ version: string }>(
    spaceId,
    `select concat_ws('.', (select revision from spaces where id = '${spaceId}'), coalesce(sum(r.revision), 0), count(*), count(*) filter (where r.state = 'published')) as version
       from college_terms t join college_runs r on r.space_id = t.space_id and r.term_id = t.id
      where t.space_id = '${spaceId}' and t.ends_on >= '${today}'`,
  );
  return `${today} ${row!.version}`;
}
