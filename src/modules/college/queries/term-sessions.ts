import type { Tx } from '#platform/database/tx.ts';
import type { RunState } from '../tables.ts';

export interface TermSession {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly code: string;
  readonly state: RunState;
  readonly room: string | null;
  readonly venue: string | null;
  readonly online: boolean | null;
  readonly address: string | null;
  /** It was called off. */
  readonly cancelled: boolean;
}

const TERM_SESSIONS = `
  select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", r.code, r.state,
         m.name as room, n.name as venue, n.online, n.address, s.cancelled
    from college_terms t
    join college_runs r on r.space_id = t.space_id and r.term_id = t.id and r.state <> 'draft'
    cross join lateral (
      select id, starts_at, ends_at, false as cancelled from college_sessions where space_id = r.space_id and run_id = r.id
      union all
      select id, starts_at, ends_at, true from college_cancelled_sessions where space_id = r.space_id and run_id = r.id) s
    left join college_rooms m on m.space_id = r.space_id and m.id = r.room_id
    left join college_venues n on n.space_id = m.space_id and n.id = m.venue_id
   where t.space_id = $1 and t.slug = $2
   order by s.starts_at, r.code`;

/** The sessions of a term's runs that are no longer drafts, in order of time; none too for a term that is not there. */
export async function termSessions(tx: Tx, slug: string): Promise<TermSession[]> {
  return tx.named<TermSession>('term-sessions', TERM_SESSIONS, [tx.spaceId, slug]);
}
