import type { Tx } from '#platform/database/tx.ts';

/** A term in a few numbers. */
export interface TermAtAGlance {
  readonly slug: string;
  readonly name: string;
  /** "2026-09-14" */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly published: number;
  readonly drafts: number;
  /** Places of its published runs, and how many of them are taken. */
  readonly places: number;
  readonly taken: number;
  readonly waiting: number;
  /** Sessions of its published runs in the seven days from now. */
  readonly sessionsThisWeek: number;
}

const TERMS = `
  select t.slug, t.name, t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
         count(r.id) filter (where r.state = 'published')::int as published,
         count(r.id) filter (where r.state = 'draft')::int as drafts,
         coalesce(sum(r.places) filter (where r.state = 'published'), 0)::int as places,
         coalesce(sum(b.taken), 0)::int as taken, coalesce(sum(b.waiting), 0)::int as waiting, coalesce(sum(s.soon), 0)::int as "sessionsThisWeek"
    from college_terms t
    left join college_runs r on r.space_id = $1 and r.term_id = t.id
    left join lateral (
      select sum(seats) filter (where state = 'booked') as taken, count(*) filter (where state = 'listed') as waiting
        from college_bookings where space_id = $1 and run_id = r.id and state <> 'cancelled') b on r.state = 'published'
    left join lateral (
      select count(*) as soon from college_sessions
       where space_id = $1 and run_id = r.id and starts_at >= $3 and starts_at < $3 + interval '7 days') s on r.state = 'published'
   where t.space_id = $1 and t.ends_on >= $2::date
   group by t.id, t.slug, t.name, t.starts_on, t.ends_on order by t.starts_on, t.slug limit 20`;

/** The terms that are on or to come on a day ("2026-11-23"), the soonest first. */
export async function termsAtAGlance(tx: Tx, today: string, now: Date): Promise<TermAtAGlance[]> {
  return tx.named<TermAtAGlance>('terms-at-a-glance', TERMS, [tx.spaceId, today, now]);
}
