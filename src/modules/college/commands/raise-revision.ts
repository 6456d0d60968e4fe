import type { Tx } from '#platform/database/tx.ts';

// The prospectus is kept ready by the revisions of the runs in it, so whatever a visitor could see change raises them.

/** These runs look different to visitors from now on. */
export async function raiseRuns(tx: Tx, runIds: readonly string[]): Promise<void> {
  await tx.named(
    'raise-runs',
    `update college_runs set revision = revision + 1 where space_id = $1 and id = any($2::uuid[])`,
    [tx.spaceId, runIds],
  );
}

/** Every run of a term looks different. */
export async function raiseTerm(tx: Tx, termId: string): Promise<void> {
  await tx.named(
    'raise-term',
    `update college_runs set revision = revision + 1 where space_id = $1 and term_id = $2`,
    [tx.spaceId, termId],
  );
}

/** Every run that meets in one of these rooms looks different. */
export async function raiseRooms(tx: Tx, roomIds: readonly string[]): Promise<void> {
  await tx.named(
    'raise-rooms',
    `update college_runs set revision = revision + 1 where space_id = $1 and room_id = any($2::uuid[])`,
    [tx.spaceId, roomIds],
  );
}

/** Every run that this person is a tutor of looks different. In the order of their ids, as whatever takes several runs does. */
export async function raiseTaughtBy(tx: Tx, personId: string): Promise<void> {
  await tx.named(
    'raise-taught-by',
    `with theirs as (
       select r.id from college_run_tutors t join college_runs r on r.space_id = t.space_id and r.id = t.run_id
        where t.space_id = $1 and t.person_id = $2 order by r.id for update of r)
     update college_runs r set revision = r.revision + 1 from theirs where r.space_id = $1 and r.id = theirs.id`,
    [tx.spaceId, personId],
  );
}

/** Every run of a course looks different. */
export async function raiseCourse(tx: Tx, courseId: string): Promise<void> {
  await tx.named(
    'raise-course',
    `update college_runs set revision = revision + 1 where space_id = $1 and course_id = $2`,
    [tx.spaceId, courseId],
  );
}
