import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { college } from '../tables.ts';
import type { CourseKind, WhoFor } from '../tables.ts';

export interface ListedCourse {
  readonly id: string;
  readonly title: string;
  readonly kind: CourseKind;
  readonly subject: string;
  readonly version: number;
  readonly runs: number;
}

/** How many courses one page of the list shows. */
export const COURSES_A_PAGE = 50;

/** Courses whose titles hold these words, by title, one page at a time from 1; one more than a page holds when there are more. */
export async function coursesTitledLike(tx: Tx, words: string, page: number): Promise<ListedCourse[]> {
  return tx.named<ListedCourse>(
    'courses-titled-like',
    `select c.id, v.title, v.kind, v.subject, c.current_version as version,
            (select count(*)::int from college_runs r where r.space_id = $1 and r.course_id = c.id) as runs
       from college_courses c
       join college_course_versions v on v.space_id = $1 and v.course_id = c.id and v.number = c.current_version
      where c.space_id = $1 and ($2 = '' or position($2 in c.sort_key) > 0)
      order by c.sort_key, c.id limit $3 offset $4`,
    [tx.spaceId, sortKey(words), COURSES_A_PAGE + 1, (page - 1) * COURSES_A_PAGE],
  );
}

export interface CourseVersion {
  readonly number: number;
  readonly title: string;
  readonly kind: CourseKind;
  readonly subject: string;
  readonly about: string;
  readonly aims: string;
  readonly outline: string;
  readonly whoFor: readonly WhoFor[];
  readonly accessNotes: string;
  readonly whatChanged: string;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

export interface CourseWithVersions {
  readonly id: string;
  readonly version: number;
  readonly current: CourseVersion;
  /** Every design there has been, the newest first. */
  readonly versions: readonly CourseVersion[];
}

/** One course with every version of it; undefined when there is none. */
export async function courseById(tx: Tx, id: string): Promise<CourseWithVersions | undefined> {
  const course = await college(tx)
    .selectFrom('college_courses')
    .select(['id', 'version'])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!course) return undefined;
  const rows = await college(tx)
    .selectFrom('college_course_versions')
    .selectAll()
    .where('space_id', '=', tx.spaceId)
    .where('course_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  const versions = rows.map((row) => ({
    number: row.number,
    title: row.title,
    kind: row.kind,
    subject: row.subject,
    about: row.about,
    aims: row.aims,
    outline: row.outline,
    whoFor: row.who_for,
    accessNotes: row.access_notes,
    whatChanged: row.what_changed,
    madeBy: row.made_by_person_id,
    madeAt: row.made_at,
  }));
  return { ...course, versions, current: versions[0]! };
}

/** Every course by title, for a list to choose from: id, title and newest version. */
export async function coursesToChoose(tx: Tx): Promise<{ id: string; title: string; version: number }[]> {
  return tx.named(
    'courses-to-choose',
    `select c.id, v.title, c.current_version as version from college_courses c
       join college_course_versions v on v.space_id = $1 and v.course_id = c.id and v.number = c.current_version
      where c.space_id = $1 order by c.sort_key, c.id limit 2000`,
    [tx.spaceId],
  );
}
