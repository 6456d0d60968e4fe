import type { Tx } from '#platform/database/tx.ts';
import { startOfDay } from '../model/holding-time.ts';
import type { RunToBook } from '../queries/run-to-book.ts';
import type { Keeper } from './held-places.ts';

const SET = `
  insert into college_alarms (space_id, run_id, due_at) values ($1, $2, $3)
  on conflict (space_id, run_id) do update set due_at = least(college_alarms.due_at, excluded.due_at)`;

const NEXT = `
  select min(held_until) as until, count(*)::int as held from college_bookings where space_id = $1 and run_id = $2 and held_at is not null`;

/**
 * Says when a run's places must be looked at again although nobody does anything: a held place lapses, the run begins
 * while one is held, or kept places are for everybody. Nothing to wait for: no alarm.
 * An earlier alarm stays: somebody else may have set it, and looking once too often does no harm.
 */
export async function setAlarm(
  tx: Tx,
  run: RunToBook,
  { space, actor }: Pick<Keeper, 'space' | 'actor'>,
): Promise<void> {
  const [row] = await tx.named<{ until: Date | null; held: number }>('next-lapse', NEXT, [
    tx.spaceId,
    run.id,
  ]);
  const { until, held } = row!;
  const begins = held > 0 ? run.sessions.map(({ startsAt }) => startsAt).find((at) => at > actor.at) : null;
  const released = run.keptPlaces > 0 && run.keptUntil ? startOfDay(run.keptUntil, space.timeZone) : null;
  const moments = [until, begins, released].filter((moment) => moment instanceof Date);
  if (moments.length === 0) return;
  const next = new Date(Math.min(...moments.map((moment) => moment.getTime())));
  await tx.named('set-alarm', SET, [tx.spaceId, run.id, next]);
}

/** Takes a run's alarm away, to look at its places; whether those who wait for the next place are to be asked too. */
export async function takeAlarm(tx: Tx, runId: string): Promise<boolean> {
  const [alarm] = await tx.named<{ wake: boolean }>(
    'take-alarm',
    `delete from college_alarms where space_id = $1 and run_id = $2 returning wake`,
    [tx.spaceId, runId],
  );
  return alarm?.wake ?? false;
}

const LOOK_AGAIN = `
  insert into college_alarms (space_id, run_id, due_at, wake)
  select $1, id, $3, $4 from college_runs where space_id = $1 and id = any($2::uuid[]) and state <> 'draft' order by id
  on conflict (space_id, run_id) do update
    set due_at = least(college_alarms.due_at, excluded.due_at), wake = college_alarms.wake or excluded.wake`;

/**
 * Has the places of these runs looked at again at once, in the background: for whatever may have freed one without
 * holding it itself. `wake`: there may be more places than before, so whoever waits for the next one is asked too.
 */
export async function lookAgainAt(tx: Tx, runIds: readonly string[], at: Date, wake: boolean): Promise<void> {
  if (runIds.length === 0) return;
  await tx.named('look-again-at', LOOK_AGAIN, [tx.spaceId, [...runIds], at, wake]);
}
