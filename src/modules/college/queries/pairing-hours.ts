import type { Tx } from '#platform/database/tx.ts';

/** Hours that somebody is named for, on a run that is published or still a draft. */
export interface NamedHours {
  readonly personId: string;
  readonly runId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * The hours between two moments at which these people are named to teach, drafts included: somebody a draft counts on
 * is not free either. Cancelled and withdrawn runs promise nothing.
 */
export async function namedHours(
  tx: Tx,
  personIds: readonly string[],
  from: Date,
  until: Date,
): Promise<NamedHours[]> {
  return tx.named<NamedHours>(
    'named-hours',
    `select t.person_id as "personId", r.id as "runId", s.starts_at as "startsAt", s.ends_at as "endsAt"
       from college_run_tutors t
       join college_runs r on r.space_id = $1 and r.id = t.run_id and r.state in ('draft', 'published')
       join college_sessions s on s.space_id = $1 and s.run_id = r.id and s.starts_at < $4 and s.ends_at > $3
      where t.space_id = $1 and t.person_id = any($2::uuid[])
      order by s.starts_at`,
    [tx.spaceId, personIds, from, until],
  );
}
