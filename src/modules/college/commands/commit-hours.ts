import type { Tx } from '#platform/database/tx.ts';
import { constraintOf } from '#platform/database/trouble-from.ts';
import { newId } from '#platform/ids/ids.ts';

// The hours a published run is promised: its room (unless online) and each of its tutors, for every session.
const WANTED = `
  select s.run_id, s.id as session_id, 'room' as kind, r.room_id as thing_id, s.starts_at, s.ends_at
    from college_runs r
    join college_sessions s on s.space_id = $1 and s.run_id = r.id
    join college_rooms room on room.space_id = $1 and room.id = r.room_id
    join college_venues v on v.space_id = $1 and v.id = room.venue_id and not v.online
   where r.space_id = $1 and r.id = any($2::uuid[])
  union all
  select s.run_id, s.id, 'tutor', t.person_id, s.starts_at, s.ends_at
    from college_run_tutors t
    join college_sessions s on s.space_id = $1 and s.run_id = t.run_id
   where t.space_id = $1 and t.run_id = any($2::uuid[])
   order by 4, 5`;

/**
 * Promises rooms and tutors to these runs for all their sessions, in place of what was promised to them before. All or
 * nothing: false when the database refuses because somebody else has one of them at one of these times; then nothing
 * has changed, and the transaction goes on.
 */
export async function commitHours(tx: Tx, runIds: readonly string[]): Promise<boolean> {
  if (runIds.length === 0) return true;
  return unlessClash(tx, async () => {
    await freeHours(tx, runIds);
    const wanted = await tx.named<{
      run_id: string;
      session_id: string;
      kind: string;
      thing_id: string;
      starts_at: Date;
      ends_at: Date;
    }>('hours-wanted', WANTED, [tx.spaceId, runIds]);
    await tx.named(
      'commit-hours',
      `insert into college_commitments (space_id, id, run_id, session_id, kind, thing_id, starts_at, ends_at)
       select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::timestamptz[], $8::timestamptz[]) as t`,
      [
        tx.spaceId,
        wanted.map(() => newId()),
        wanted.map((row) => row.run_id),
        wanted.map((row) => row.session_id),
        wanted.map((row) => row.kind),
        wanted.map((row) => row.thing_id),
        wanted.map((row) => row.starts_at),
        wanted.map((row) => row.ends_at),
      ],
    );
  });
}

/** Gives back the hours promised to these runs. */
export async function freeHours(tx: Tx, runIds: readonly string[]): Promise<void> {
  await tx.named(
    'free-hours',
    `delete from college_commitments where space_id = $1 and run_id = any($2::uuid[])`,
    [tx.spaceId, runIds],
  );
}

async function unlessClash(tx: Tx, act: () => Promise<void>): Promise<boolean> {
  await tx.client.query('savepoint hours');
  try {
    await act();
  } catch (error) {
    if (constraintOf(error) !== 'college_commitments_no_clash') throw error;
    await tx.client.query('rollback to savepoint hours; release savepoint hours');
    return false;
  }
  await tx.client.query('release savepoint hours');
  return true;
}
