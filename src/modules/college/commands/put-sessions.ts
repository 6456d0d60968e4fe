import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';

export interface SessionToPut {
  readonly id: string;
  readonly runId: string;
  /** From 1, in the order of time. */
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Hours {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The sessions of a run, numbered in the order of time, each with an id of its own. */
export function numbered(runId: string, hours: readonly Hours[]): SessionToPut[] {
  return hours
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(({ startsAt, endsAt }, index) => ({ id: newId(), runId, number: index + 1, startsAt, endsAt }));
}

/**
 * Puts sessions to many runs with one statement. A session whose number the run has already is moved and keeps its id,
 * and with it its name in everybody's calendar. The caller sees to hours that are promised.
 */
export async function putSessions(tx: Tx, sessions: readonly SessionToPut[]): Promise<void> {
  await tx.named(
    'put-sessions',
    `insert into college_sessions (space_id, id, run_id, number, starts_at, ends_at)
     select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[], $6::timestamptz[]) as t
     on conflict (space_id, run_id, number) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
    [
      tx.spaceId,
      sessions.map(({ id }) => id),
      sessions.map(({ runId }) => runId),
      sessions.map(({ number }) => number),
      sessions.map(({ startsAt }) => startsAt),
      sessions.map(({ endsAt }) => endsAt),
    ],
  );
}
