import type { Tx } from '#platform/database/tx.ts';

/** How many professional tutors a term has: people, each once, however much they taught. */
export interface StaffOfTerm {
  readonly slug: string;
  readonly name: string;
  /** "2027-01-11" */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Recorded to have delivered at least one session, as a professional tutor. */
  readonly taught: number;
  /** Named on a published run of the term, and not recorded to have delivered in it (yet). */
  readonly named: number;
}

/** The newest terms up to `most`, the oldest of them first, with their professional tutors counted from the records. */
export async function staffByTerm(tx: Tx, most: number): Promise<StaffOfTerm[]> {
  const rows = await tx.named<StaffOfTerm>(
    'staff-by-term',
    `with terms as (
       select id, slug, name, starts_on, ends_on from college_terms where space_id = $1 order by starts_on desc, id limit $2),
     taught as (
       select distinct r.term_id, d.person_id
         from terms t
         join college_runs r on r.space_id = $1 and r.term_id = t.id
         join college_sessions s on s.space_id = $1 and s.run_id = r.id
         join college_deliveries d on d.space_id = $1 and d.session_id = s.id and d.role = 'professional'),
     named as (
       select distinct r.term_id, u.person_id
         from terms t
         join college_runs r on r.space_id = $1 and r.term_id = t.id and r.state = 'published'
         join college_run_tutors u on u.space_id = $1 and u.run_id = r.id and u.role = 'professional'
       except select term_id, person_id from taught)
     select t.slug, t.name, t.starts_on as "startsOn", t.ends_on as "endsOn",
            (select count(*)::int from taught x where x.term_id = t.id) as taught,
            (select count(*)::int from named x where x.term_id = t.id) as named
       from terms t order by t.starts_on, t.id`,
    [tx.spaceId, most],
  );
  return rows;
}

/** How many people are recorded to have delivered a session as professional tutors between two moments. */
export async function staffBetween(tx: Tx, from: Date, until: Date): Promise<number> {
  const [row] = await tx.named<{ many: number }>(
    'staff-between',
    `select count(distinct d.person_id)::int as many
       from college_sessions s
       join college_deliveries d on d.space_id = $1 and d.session_id = s.id and d.role = 'professional'
      where s.space_id = $1 and s.starts_at > $2 and s.starts_at <= $3`,
    [tx.spaceId, from, until],
  );
  return row!.many;
}
