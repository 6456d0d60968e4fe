import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { courseVersionMade } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { CourseDesign } from './find-or-add-courses.ts';
import { record } from './by.ts';
import type { By } from './by.ts';

export interface NewCourseVersion {
  readonly courseId: string;
  /** The version of the course the person was looking at. */
  readonly version: number;
  readonly design: Required<CourseDesign>;
  readonly whatChanged: string;
  /** Whether drafts and runs that have not begun teach the new design. Runs that have begun keep the one they teach. */
  readonly alsoComing: boolean;
}

export type CourseVersionMade = { ok: true; number: number } | { ok: false; reason: 'changed-meanwhile' };

/** Keeps a new design of a course beside the old ones, which stay as they were taught. Refused when somebody made another meanwhile. */
export async function makeCourseVersion(tx: Tx, by: By, made: NewCourseVersion): Promise<CourseVersionMade> {
  const course = found(await lockCourse(tx, made.courseId));
  if (course.version !== made.version) return { ok: false, reason: 'changed-meanwhile' };
  const number = course.current_version + 1;
  await insertVersion(tx, by, made, number);
  await college(tx)
    .updateTable('college_courses')
    .set((row) => ({
      current_version: number,
      version: row('version', '+', 1),
      sort_key: sortKey(made.design.title),
    }))
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', made.courseId)
    .execute();
  if (made.alsoComing) await teachFromNowOn(tx, by, made.courseId, number);
  await record(tx, by, courseVersionMade(made.courseId, number));
  return { ok: true, number };
}

async function lockCourse(tx: Tx, courseId: string) {
  return college(tx)
    .selectFrom('college_courses')
    .select(['version', 'current_version'])
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', courseId)
    .forUpdate()
    .executeTakeFirst();
}

async function insertVersion(tx: Tx, by: By, made: NewCourseVersion, number: number): Promise<void> {
  const { design } = made;
  await college(tx)
    .insertInto('college_course_versions')
    .values({
      space_id: tx.spaceId,
      course_id: made.courseId,
      number,
      title: design.title,
      kind: design.kind,
      subject: design.subject,
      about: design.about,
      aims: design.aims,
      outline: design.outline,
      who_for: [...design.whoFor],
      access_notes: design.accessNotes,
      what_changed: made.whatChanged,
      made_by_person_id: by.actor.personId,
      made_at: by.actor.at,
    })
    .execute();
}

async function teachFromNowOn(tx: Tx, by: By, courseId: string, number: number): Promise<void> {
  await tx.named(
    'teach-from-now-on',
    `update college_runs r set course_version = $3, revision = revision + 1, version = version + 1
      where r.space_id = $1 and r.course_id = $2 and r.state <> 'withdrawn'
        and not exists (select 1 from college_sessions s where s.space_id = $1 and s.run_id = r.id and s.starts_at <= $4)`,
    [tx.spaceId, courseId, number, by.actor.at],
  );
}
