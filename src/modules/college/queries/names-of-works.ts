import type { Work, WorkName } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';

interface Row {
  id: string;
  title: string;
  code: string | null;
}

const NAMES = `
  select r.id, v.title, r.code
    from college_runs r
    join college_course_versions v on v.space_id = r.space_id and v.course_id = r.course_id and v.number = r.course_version
   where r.space_id = $1 and r.id = any($2::uuid[])
  union all
  select c.id, v.title, null
    from college_courses c
    join college_course_versions v on v.space_id = c.space_id and v.course_id = c.id and v.number = c.current_version
   where c.space_id = $1 and c.id = any($3::uuid[])`;

/** What runs and courses are called, and where a run's page is, by id: for the thread, which knows pieces of work by their ids alone. */
export async function namesOfWorks(tx: Tx, works: readonly Work[]): Promise<ReadonlyMap<string, WorkName>> {
  const ids = (type: Work['type']) => works.filter((work) => work.type === type).map(({ id }) => id);
  const rows = await tx.named<Row>('names-of-works', NAMES, [tx.spaceId, ids('run'), ids('course')]);
  return new Map(
    rows.map(({ id, title, code }) => [id, { title, path: code === null ? null : `/runs/${code}` }]),
  );
}
