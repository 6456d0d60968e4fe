import type { Tx } from '#platform/database/tx.ts';

/** Somebody said beforehand that they cannot come to a session, as it stands now: when, and by which way. */
export interface Apology {
  readonly sessionId: string;
  readonly personId: string;
  readonly saidAt: Date;
  readonly channel: string;
}

// Said of another time it says nothing: a session that moved is told anew, and may suit them.
const STANDING = `
  select a.session_id as "sessionId", a.person_id as "personId", a.said_at as "saidAt", a.channel
    from college_sessions s join college_apologies a on a.space_id = $1 and a.session_id = s.id and a.starts_at = s.starts_at
   where s.space_id = $1`;

/** Everybody's apologies for the sessions of a run, in order of the sessions. */
export async function apologiesOnRun(tx: Tx, runId: string): Promise<Apology[]> {
  return tx.named<Apology>(
    'apologies-on-run',
    `${STANDING} and s.run_id = $2 order by s.starts_at, a.person_id`,
    [tx.spaceId, runId],
  );
}

/** Everybody's apologies for one session. */
export async function apologiesTo(tx: Tx, sessionId: string): Promise<Apology[]> {
  return tx.named<Apology>('apologies-to', `${STANDING} and s.id = $2`, [tx.spaceId, sessionId]);
}

/** Who said that they cannot come to a session at the time it had, which may have changed since. */
export async function apologiesAsItWas(
  tx: Tx,
  session: { readonly id: string; readonly was: { readonly startsAt: Date } },
): Promise<ReadonlySet<string>> {
  const rows = await tx.named<{ personId: string }>(
    'apologies-as-it-was',
    `select person_id as "personId" from college_apologies where space_id = $1 and session_id = $2 and starts_at = $3`,
    [tx.spaceId, session.id, session.was.startsAt],
  );
  return new Set(rows.map(({ personId }) => personId));
}

/** The sessions that somebody said they cannot come to. */
export async function apologiesOf(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.named<{ sessionId: string }>(
    'apologies-of',
    `select a.session_id as "sessionId" from college_apologies a
       join college_sessions s on s.space_id = $1 and s.id = a.session_id and s.starts_at = a.starts_at
      where a.space_id = $1 and a.person_id = $2`,
    [tx.spaceId, personId],
  );
  return new Set(rows.map(({ sessionId }) => sessionId));
}
