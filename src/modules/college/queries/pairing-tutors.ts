import type { Tx } from '#platform/database/tx.ts';
import type { TutorRole } from '../tables.ts';

/** Somebody who has been named as a tutor here in a role, and the courses they were named on in it. */
export interface TutorBefore {
  readonly personId: string;
  readonly role: TutorRole;
  readonly courseIds: readonly string[];
}

/** Everybody who has been named as a tutor here, once for each role they were named in. */
export async function tutorsBefore(tx: Tx): Promise<TutorBefore[]> {
  return tx.named<TutorBefore>(
    'tutors-before',
    `select t.person_id as "personId", t.role, array_agg(distinct r.course_id::text) as "courseIds"
       from college_run_tutors t join college_runs r on r.space_id = $1 and r.id = t.run_id
      where t.space_id = $1 group by t.person_id, t.role limit 5000`,
    [tx.spaceId],
  );
}

/** The subjects of the college's courses as they are today, in order. */
export async function subjectsTaught(tx: Tx): Promise<string[]> {
  const rows = await tx.named<{ subject: string }>(
    'subjects-taught',
    `select distinct v.subject from college_courses c
       join college_course_versions v on v.space_id = $1 and v.course_id = c.id and v.number = c.current_version
      where c.space_id = $1 and v.subject <> '' order by v.subject limit 200`,
    [tx.spaceId],
  );
  return rows.map(({ subject }) => subject);
}
