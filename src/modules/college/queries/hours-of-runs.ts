import type { Tx } from '#platform/database/tx.ts';

/** When a session of a run begins and ends. */
export interface SessionHours {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The sessions of these runs as they stand, in their order, by the id of the run. */
export async function hoursOfRuns(
  tx: Tx,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SessionHours[]>> {
  if (runIds.length === 0) return new Map();
  const rows = await tx.named<SessionHours & { runId: string }>(
    'hours-of-runs',
    `select run_id as "runId", starts_at as "startsAt", ends_at as "endsAt"
       from college_sessions where space_id = $1 and run_id = any($2::uuid[]) order by run_id, number`,
    [tx.spaceId, runIds],
  );
  return Map.groupBy(rows, ({ runId }) => runId);
}

/** What some runs have given so far: sessions that were delivered, sessions still to come, and how many people came to any. */
export interface Given {
  readonly held: number;
  readonly toCome: number;
  readonly came: number;
}

/** Counts over all these runs together, from who is recorded to have delivered and to have come. Each person counts once. */
export async function givenByRuns(tx: Tx, runIds: readonly string[], now: Date): Promise<Given> {
  const [row] = await tx.named<Given>(
    'given-by-runs',
    `with theirs as (
       select s.id, s.ends_at from college_runs r
         join college_sessions s on s.space_id = $1 and s.run_id = r.id
        where r.space_id = $1 and r.id = any($2::uuid[]) and r.state = 'published')
     select (select count(distinct d.session_id)::int from theirs t join college_deliveries d on d.space_id = $1 and d.session_id = t.id) as held,
            (select count(*)::int from theirs where ends_at > $3) as "toCome",
            (select count(distinct a.person_id)::int from theirs t join college_attendance a on a.space_id = $1 and a.session_id = t.id
              where a.mark in ('present', 'part')) as came`,
    [tx.spaceId, runIds, now],
  );
  return row!;
}
