import type { Tx } from '#platform/database/tx.ts';

/** A session that is over and whose register is not complete. */
export interface RegisterMissing {
  readonly sessionId: string;
  readonly code: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When the run's last session ends. */
  readonly lastEnd: Date;
  /** How many of those with a place are not marked. */
  readonly unmarked: number;
}

const DAYS_BACK = 60;

// Places are read once for each run and marks once for each session, and compared as sets: one by one, a term of many
// runs would be looked up thousands of times.
const missing = (only: string) => `
  with recent as materialized (
    select s.id, s.run_id, s.starts_at, s.ends_at from college_sessions s
     where s.space_id = $1 and s.ends_at <= $2 and s.starts_at > $3 ${only}
       and not exists (select 1 from college_not_held n where n.space_id = $1 and n.session_id = s.id)),
  placed as materialized (
    select b.run_id, b.person_id, b.booked_at from (select distinct run_id from recent) r
     cross join lateral (
       select run_id, person_id, booked_at from college_bookings
        where space_id = $1 and run_id = r.run_id and state = 'booked' offset 0) b),
  unmarked as (
    select s.id as session_id, b.person_id from recent s join placed b on b.run_id = s.run_id and b.booked_at <= s.ends_at
    except
    select s.id, a.person_id from recent s
     cross join lateral (
       select person_id from college_attendance where space_id = $1 and session_id = s.id offset 0) a)
  select s.id as "sessionId", r.code, v.title, s.starts_at as "startsAt", s.ends_at as "endsAt", u.unmarked,
         (select max(l.ends_at) from college_sessions l where l.space_id = $1 and l.run_id = r.id) as "lastEnd"
    from (select session_id, count(*)::int as unmarked from unmarked group by session_id) u
    join recent s on s.id = u.session_id
    join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   order by s.starts_at, s.id limit 20`;

const MISSING = missing('');
const MISSING_OF = missing(
  `and s.run_id in (select run_id from college_run_tutors where space_id = $1 and person_id = $4)`,
);

/** Registers still to be taken of sessions that ended by a moment, the oldest first: at most 20 of the last 60 days. */
export async function registersMissing(tx: Tx, endedBy: Date, now: Date): Promise<RegisterMissing[]> {
  return tx.named<RegisterMissing>('registers-missing', MISSING, [tx.spaceId, endedBy, since(now)]);
}

/** The same for the runs somebody teaches. */
export async function registersMissingOf(tx: Tx, tutorId: string, now: Date): Promise<RegisterMissing[]> {
  return tx.named<RegisterMissing>('registers-missing-of', MISSING_OF, [
    tx.spaceId,
    now,
    since(now),
    tutorId,
  ]);
}

function since(now: Date): Date {
  return new Date(now.getTime() - DAYS_BACK * 24 * 60 * 60 * 1000);
}
