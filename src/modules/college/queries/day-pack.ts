import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';

/** The names of a run's tutors for each other and the coordinator, without roles, by name. */
export async function tutorNamesOfRun(
  tx: Tx,
  runId: string,
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  const rows = await tx.named<{ id: string }>(
    'tutors-of-run',
    `select person_id as id from college_run_tutors where space_id = $1 and run_id = $2`,
    [tx.spaceId, runId],
  );
  const names = await namesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows
    .map(({ id }) => ({ personId: id, name: names.get(id) ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A session somebody teaches. */
export interface SessionTaught {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly number: number;
  /** How many sessions the run has. */
  readonly sessions: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The sessions of published runs that somebody teaches and that begin between two moments, the soonest first. */
export async function sessionsTaughtBetween(
  tx: Tx,
  tutorId: string,
  from: Date,
  to: Date,
): Promise<SessionTaught[]> {
  return tx.named<SessionTaught>(
    'sessions-taught-between',
    `select s.id, r.code, v.title, s.number, s.starts_at as "startsAt", s.ends_at as "endsAt",
            (select count(*)::int from college_sessions o where o.space_id = $1 and o.run_id = r.id) as sessions
       from college_run_tutors t
       join college_runs r on r.space_id = $1 and r.id = t.run_id and r.state = 'published'
       join college_sessions s on s.space_id = $1 and s.run_id = r.id and s.starts_at >= $3 and s.starts_at < $4
       join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
      where t.space_id = $1 and t.person_id = $2 order by s.starts_at, s.id limit 100`,
    [tx.spaceId, tutorId, from, to],
  );
}
