import type { Tx } from '#platform/database/tx.ts';
import { college } from '../tables.ts';

export interface Term {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** "2027-01-11" */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
}

export interface TermWithCounts extends Term {
  readonly drafts: number;
  readonly published: number;
}

const COLUMNS = `t.id, t.slug, t.name, t.starts_on as "startsOn", t.ends_on as "endsOn", t.version`;

/** All terms, the newest first, with how many of their runs are drafts and how many are published. */
export async function allTerms(tx: Tx): Promise<TermWithCounts[]> {
  return tx.named<TermWithCounts>(
    'all-terms',
    `select ${COLUMNS},
            (select count(*)::int from college_runs r where r.space_id = $1 and r.term_id = t.id and r.state = 'draft') as drafts,
            (select count(*)::int from college_runs r where r.space_id = $1 and r.term_id = t.id and r.state = 'published') as published
       from college_terms t where t.space_id = $1 order by t.starts_on desc, t.id limit 200`,
    [tx.spaceId],
  );
}

/** One term by the part of an address that names it. */
export async function termBySlug(tx: Tx, slug: string): Promise<Term | undefined> {
  const [term] = await tx.named<Term>(
    'term-by-slug',
    `select ${COLUMNS} from college_terms t where t.space_id = $1 and t.slug = $2`,
    [tx.spaceId, slug],
  );
  return term;
}

export interface ClosedPeriod {
  readonly id: string;
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** The days of a term on which the college is shut, in order. */
export async function closedPeriods(tx: Tx, termId: string): Promise<ClosedPeriod[]> {
  const rows = await college(tx)
    .selectFrom('college_closed_periods')
    .select(['id', 'name', 'from_on', 'to_on'])
    .where('space_id', '=', tx.spaceId)
    .where('term_id', '=', termId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, fromOn: row.from_on, toOn: row.to_on }));
}

export interface SessionWhenClosed {
  readonly runId: string;
  readonly startsAt: Date;
  readonly closedFor: string;
}

/** Sessions of a term that fall on days when the college is shut, read in the space's time zone. */
export async function sessionsWhenClosed(tx: Tx, termId: string, zone: string): Promise<SessionWhenClosed[]> {
  return tx.named<SessionWhenClosed>(
    'sessions-when-closed',
    `select r.id as "runId", s.starts_at as "startsAt", c.name as "closedFor"
       from college_closed_periods c
       join college_runs r on r.space_id = $1 and r.term_id = c.term_id and r.state in ('draft', 'published')
       join college_sessions s on s.space_id = $1 and s.run_id = r.id
        and (s.starts_at at time zone $3)::date between c.from_on and c.to_on
      where c.space_id = $1 and c.term_id = $2 order by s.starts_at`,
    [tx.spaceId, termId, zone],
  );
}
