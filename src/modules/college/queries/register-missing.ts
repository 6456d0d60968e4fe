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

const MISSING = `
  select s.id as "sessionId", r.code, v.title, s.starts_at as "startsAt", s.ends_at as "endsAt", u.unmarked,
         (select max(l.ends_at) from college_sessions l where l.space_id = $1 and l.run_id = r.id) as "lastEnd"
    from college_sessions s
    join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   cross join lateral (
      select count(*)::int as unmarked from college_bookings b
       where b.space_id = $1 and b.run_id = r.id and b.state = 'booked' and b.booked_at <= s.ends_at
         and not exists (select 1 from college_attendance a where a.space_id = $1 and a.session_id = s.id and a.person_id = b.person_id)) u
   where s.space_id = $1 and s.ends_at <= $2 and s.starts_at > $3 and u.unmarked > 0
     and not exists (select 1 from college_not_held n where n.space_id = $1 and n.session_id = s.id)`;

/** Registers still to be taken of sessions that ended by a moment, the oldest first: at most 20 of the last 60 days. */
export async function registersMissing(tx: Tx, endedBy: Date, now: Date): Promise<RegisterMissing[]> {
  return tx.named<RegisterMissing>('registers-missing', `${MISSING} order by s.starts_at, s.id limit 20`, [
    tx.spaceId,
    endedBy,
    since(now),
  ]);
}

/** The same for the runs somebody teaches. */
export async function registersMissingOf(tx: Tx, tutorId: string, now: Date): Promise<RegisterMissing[]> {
  return tx.named<RegisterMissing>(
    'registers-missing-of',
    `${MISSING} and r.id in (select run_id from college_run_tutors where space_id = $1 and person_id = $4)
      order by s.starts_at, s.id limit 20`,
    [tx.spaceId, now, since(now), tutorId],
  );
}

function since(now: Date): Date {
  return new Date(now.getTime() - DAYS_BACK * 24 * 60 * 60 * 1000);
}
