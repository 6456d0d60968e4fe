import type { Tx } from '#platform/database/tx.ts';
import type { LookingBack } from '../model/review.ts';
import type { Together } from '../tables.ts';

/** What some students said; nothing tells who. */
export interface StudentsWords extends LookingBack {
  readonly fromHowMany: number;
}

export interface TutorsWords extends LookingBack {
  readonly personId: string;
}

export interface NextTime {
  readonly id: string;
  readonly words: string;
  readonly recordedAt: Date;
  readonly by: string | null;
}

/** How looking back on one run stands. */
export interface JointReview {
  readonly asked: number;
  readonly askedAt: Date | null;
  readonly laidOpenAt: Date | null;
  /** How many students answered: shown only as `shownCount` allows. */
  readonly studentsAnswered: number;
  /** Null until the answers are laid open: nobody reads along while people answer. */
  readonly students: readonly StudentsWords[] | null;
  readonly tutors: readonly TutorsWords[];
  readonly nextTime: readonly NextTime[];
}

interface Head {
  askedAt: Date | null;
  laidOpenAt: Date | null;
  asked: number;
  studentsAnswered: number;
}

interface Answer {
  keep: string;
  better: string;
  takeAway: string;
  together: Together;
}

/** The joint review of a run, with nobody's answer before all are laid open. */
export async function reviewOf(tx: Tx, runId: string): Promise<JointReview> {
  const here = [tx.spaceId, runId];
  const [head] = await tx.named<Head>(
    'review-head',
    `select v.asked_at as "askedAt", v.closed_at as "laidOpenAt",
            (select count(*)::int from college_review_asked a where a.space_id = $1 and a.run_id = $2) as asked,
            (select coalesce(sum(from_how_many), 0)::int from college_review_answers w where w.space_id = $1 and w.run_id = $2) as "studentsAnswered"
       from college_joint_reviews v where v.space_id = $1 and v.run_id = $2`,
    here,
  );
  const tutors = await tx.named<Answer & { personId: string }>(
    'review-tutors',
    `select person_id as "personId", together, keep, better, take_away as "takeAway" from college_review_tutor_answers
      where space_id = $1 and run_id = $2 order by person_id`,
    here,
  );
  const { askedAt = null, laidOpenAt = null, asked = 0, studentsAnswered = 0 } = head ?? {};
  const students = laidOpenAt === null ? null : await studentsWords(tx, runId);
  return {
    asked,
    askedAt,
    laidOpenAt,
    studentsAnswered,
    students,
    tutors,
    nextTime: await nextTimeOf(tx, runId),
  };
}

// In the order of their ids, which is chance.
async function studentsWords(tx: Tx, runId: string): Promise<StudentsWords[]> {
  return tx.named<Answer & { fromHowMany: number }>(
    'review-students',
    `select from_how_many as "fromHowMany", together, keep, better, take_away as "takeAway" from college_review_answers
      where space_id = $1 and run_id = $2 order by id`,
    [tx.spaceId, runId],
  );
}

async function nextTimeOf(tx: Tx, runId: string): Promise<NextTime[]> {
  return tx.named<NextTime>(
    'review-next-time',
    `select id, words, recorded_at as "recordedAt", recorded_by_person_id as by from college_review_changes
      where space_id = $1 and run_id = $2 order by id`,
    [tx.spaceId, runId],
  );
}

/** What tutors said they will do otherwise, since the newest version of a course was made: for whoever makes the next. */
export async function nextTimeOfCourse(
  tx: Tx,
  courseId: string,
): Promise<readonly { readonly words: string; readonly code: string; readonly termName: string }[]> {
  return tx.named(
    'next-time-of-course',
    `select n.words, r.code, t.name as "termName"
       from college_review_changes n
       join college_runs r on r.space_id = $1 and r.id = n.run_id
       join college_terms t on t.space_id = $1 and t.id = r.term_id
      where n.space_id = $1 and n.course_id = $2
        and n.recorded_at >= (select max(made_at) from college_course_versions v where v.space_id = $1 and v.course_id = $2)
      order by n.recorded_at, n.id limit 100`,
    [tx.spaceId, courseId],
  );
}

/** A run whose last session has begun and on which nobody has looked back yet, or not everybody who should. */
export interface ReviewWaiting {
  readonly code: string;
  readonly title: string;
  readonly endsAt: Date;
}

const DAYS_BACK = 60;

const OVER = `
  select r.code, v.title, l.ends_at as "endsAt"
    from college_runs r
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   cross join lateral (
      select max(s.starts_at) as starts_at, max(s.ends_at) as ends_at from college_sessions s where s.space_id = $1 and s.run_id = r.id) l
   where r.space_id = $1 and r.state = 'published' and l.ends_at > $3
     and r.id in (select s.run_id from college_sessions s where s.space_id = $1 and s.starts_at between $3 and $2)`;

/** Runs that ended by a moment and whose answers nobody has laid side by side, the oldest first. */
export async function reviewsWaiting(tx: Tx, endedBy: Date, now: Date): Promise<ReviewWaiting[]> {
  return tx.named<ReviewWaiting>(
    'reviews-waiting',
    `${OVER} and l.ends_at <= $2
        and exists (select 1 from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state = 'booked')
        and not exists (select 1 from college_joint_reviews j where j.space_id = $1 and j.run_id = r.id and j.closed_at is not null)
      order by l.ends_at, r.code limit 20`,
    [tx.spaceId, endedBy, since(now)],
  );
}

/** Runs of one tutor, in or after their last session, on which that tutor has not looked back. */
export async function reviewsWaitingFor(tx: Tx, tutorId: string, now: Date): Promise<ReviewWaiting[]> {
  return tx.named<ReviewWaiting>(
    'reviews-waiting-for',
    `${OVER} and l.starts_at <= $2
        and r.id in (select run_id from college_run_tutors where space_id = $1 and person_id = $4)
        and not exists (select 1 from college_review_tutor_answers a where a.space_id = $1 and a.run_id = r.id and a.person_id = $4)
      order by l.ends_at, r.code limit 20`,
    [tx.spaceId, now, since(now), tutorId],
  );
}

function since(now: Date): Date {
  return new Date(now.getTime() - DAYS_BACK * 24 * 60 * 60 * 1000);
}

/** What a review is of, for whoever holds a link to it. */
export interface RunOfReview {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The run of a link; undefined when it is gone, or a draft again. */
export async function runOfReview(tx: Tx, runId: string): Promise<RunOfReview | undefined> {
  const [run] = await tx.named<RunOfReview>(
    'run-of-review',
    `select r.id, r.code, v.title from college_runs r
       join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
      where r.space_id = $1 and r.id = $2 and r.state <> 'draft'`,
    [tx.spaceId, runId],
  );
  return run;
}

/** Whether a link has been answered by. */
export async function isLinkUsed(tx: Tx, hash: Buffer): Promise<boolean> {
  const rows = await tx.named(
    'is-link-used',
    `select 1 from college_review_links_used where space_id = $1 and link_hash = $2`,
    [tx.spaceId, hash],
  );
  return rows.length > 0;
}
