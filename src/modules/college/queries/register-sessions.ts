import type { Tx } from '#platform/database/tx.ts';
import type { IfMissed } from '../tables.ts';

/** A session that is over, with whoever had a place then, in the order they booked, and whoever teaches the run. */
export interface SessionOver {
  readonly id: string;
  readonly runId: string;
  readonly code: string;
  readonly number: number;
  readonly endsAt: Date;
  readonly people: readonly { readonly personId: string; readonly ifMissed: IfMissed }[];
  readonly tutorIds: readonly string[];
}

/** The sessions of published runs that are over, the oldest first. */
export async function sessionsOver(tx: Tx, now: Date): Promise<SessionOver[]> {
  return tx.named<SessionOver>(
    'sessions-over',
    `select s.id, r.id as "runId", r.code, s.number, s.ends_at as "endsAt",
            coalesce((select json_agg(json_build_object('personId', b.person_id, 'ifMissed', b.if_missed) order by b.id)
               from college_bookings b where b.space_id = $1 and b.run_id = r.id and b.state = 'booked' and b.booked_at <= s.ends_at), '[]') as people,
            array(select t.person_id from college_run_tutors t where t.space_id = $1 and t.run_id = r.id order by t.role, t.id)::text[] as "tutorIds"
       from college_sessions s join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
      where s.space_id = $1 and s.ends_at <= $2 order by s.starts_at, s.id`,
    [tx.spaceId, now],
  );
}
