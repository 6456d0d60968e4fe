import type { Tx } from '#platform/database/tx.ts';
import type { CourseKind, DepartureKind, RunState, TutorRole } from '../tables.ts';

export interface RunTutor {
  readonly personId: string;
  readonly role: TutorRole;
}

/** A run as its coordinator and tutors see it: where it is up to, and what it lacks. No names of people; those are asked for together. */
export interface ManagedRun {
  readonly id: string;
  readonly code: string;
  readonly state: RunState;
  readonly termId: string;
  readonly termSlug: string;
  readonly termName: string;
  readonly courseId: string;
  readonly courseVersion: number;
  readonly newestVersion: number;
  readonly title: string;
  readonly kind: CourseKind;
  readonly sheetRef: string | null;
  readonly roomId: string | null;
  readonly room: string | null;
  readonly venue: string | null;
  readonly online: boolean;
  readonly roomHolds: number | null;
  readonly places: number;
  readonly booked: number;
  readonly waiting: number;
  readonly needsNoPair: boolean;
  readonly accessNotes: string;
  readonly coordinatorNotes: string;
  readonly version: number;
  readonly sessions: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Of the first session: how long it is says the time of day. */
  readonly firstEndsAt: Date | null;
  readonly tutors: readonly RunTutor[];
  readonly departure: DepartureKind | null;
}

const MANAGED_RUNS = `
  select r.id, r.code, r.state, r.term_id as "termId", t.slug as "termSlug", t.name as "termName", r.course_id as "courseId",
         r.course_version as "courseVersion", c.current_version as "newestVersion", v.title, v.kind, r.sheet_ref as "sheetRef",
         r.room_id as "roomId", m.name as room, n.name as venue, coalesce(n.online, false) as online, m.holds as "roomHolds",
         r.places, r.needs_no_pair as "needsNoPair", r.access_notes as "accessNotes", r.coordinator_notes as "coordinatorNotes", r.version,
         (select count(*)::int from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state = 'booked') as booked,
         (select count(*)::int from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state = 'listed') as waiting,
         s.sessions, s."startsAt", s."endsAt", s."firstEndsAt",
         coalesce((select json_agg(json_build_object('personId', u.person_id, 'role', u.role) order by u.role, u.id)
            from college_run_tutors u where u.space_id = $1 and u.run_id = r.id), '[]') as tutors,
         d.kind as departure
    from college_runs r
    join college_terms t on t.space_id = $1 and t.id = r.term_id
    join college_courses c on c.space_id = $1 and c.id = r.course_id
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
    left join college_rooms m on m.space_id = $1 and m.id = r.room_id
    left join college_venues n on n.space_id = $1 and n.id = m.venue_id
    left join college_departures d on d.space_id = $1 and d.run_id = r.id
    cross join lateral (
      select count(*)::int as sessions, min(starts_at) as "startsAt", max(ends_at) as "endsAt", min(ends_at) as "firstEndsAt"
        from college_sessions where space_id = $1 and run_id = r.id) s
   where r.space_id = $1`;

const IN_ORDER = `order by s."startsAt" nulls last, v.title collate "C", r.id`;

/** The runs of a term, the soonest first. */
export async function runsOfTerm(tx: Tx, termId: string): Promise<ManagedRun[]> {
  return tx.named<ManagedRun>('managed-runs-of-term', `${MANAGED_RUNS} and r.term_id = $2 ${IN_ORDER}`, [
    tx.spaceId,
    termId,
  ]);
}

/** The runs of every term that is not over on a day ("2026-11-23"), the soonest first. */
export async function runsNotOver(tx: Tx, today: string): Promise<ManagedRun[]> {
  return tx.named<ManagedRun>(
    'managed-runs-not-over',
    `${MANAGED_RUNS} and t.ends_on >= $2::date ${IN_ORDER}`,
    [tx.spaceId, today],
  );
}

/** Runs by their ids, the soonest first. */
export async function runsById(tx: Tx, ids: readonly string[]): Promise<ManagedRun[]> {
  if (ids.length === 0) return [];
  return tx.named<ManagedRun>(
    'managed-runs-by-id',
    `${MANAGED_RUNS} and r.id = any($2::uuid[]) ${IN_ORDER}`,
    [tx.spaceId, ids],
  );
}

/** The runs of a course, in whichever term, the soonest first. */
export async function runsOfCourse(tx: Tx, courseId: string): Promise<ManagedRun[]> {
  return tx.named<ManagedRun>('managed-runs-of-course', `${MANAGED_RUNS} and r.course_id = $2 ${IN_ORDER}`, [
    tx.spaceId,
    courseId,
  ]);
}

/** The runs somebody is named on as a tutor, the soonest first. */
export async function runsOfTutor(tx: Tx, personId: string): Promise<ManagedRun[]> {
  return tx.named<ManagedRun>(
    'managed-runs-of-tutor',
    `${MANAGED_RUNS} and r.id in (select run_id from college_run_tutors where space_id = $1 and person_id = $2) ${IN_ORDER}`,
    [tx.spaceId, personId],
  );
}

/** One run by the code in its address; undefined when there is none. */
export async function runByCode(tx: Tx, code: string): Promise<ManagedRun | undefined> {
  const [run] = await tx.named<ManagedRun>('managed-run-by-code', `${MANAGED_RUNS} and r.code = $2`, [
    tx.spaceId,
    code,
  ]);
  return run;
}

export interface RunSession {
  readonly id: string;
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly delivered: readonly RunTutor[];
}

/** The sessions of a run in order, each with who is recorded to have delivered it. */
export async function sessionsOfRun(tx: Tx, runId: string): Promise<RunSession[]> {
  return tx.named<RunSession>(
    'sessions-of-run',
    `select s.id, s.number, s.starts_at as "startsAt", s.ends_at as "endsAt",
            coalesce((select json_agg(json_build_object('personId', d.person_id, 'role', d.role) order by d.role, d.person_id)
               from college_deliveries d where d.space_id = $1 and d.session_id = s.id), '[]') as delivered
       from college_sessions s where s.space_id = $1 and s.run_id = $2 order by s.number`,
    [tx.spaceId, runId],
  );
}
