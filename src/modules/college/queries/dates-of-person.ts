import type { Tx } from '#platform/database/tx.ts';

/** A place somebody has, or waits for, on a run that is not over. */
export interface PlaceToCome {
  readonly bookingId: string;
  readonly runId: string;
  readonly code: string;
  readonly title: string;
  readonly state: 'booked' | 'listed';
  readonly sessions: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
}

interface Row extends Omit<PlaceToCome, 'sessions'> {
  readonly starts: Date[];
  readonly ends: Date[];
}

const PLACES = `
  select b.id as "bookingId", r.id as "runId", r.code, v.title, b.state,
         array(select s.starts_at from college_sessions s where s.space_id = $1 and s.run_id = r.id order by s.starts_at) as starts,
         array(select s.ends_at from college_sessions s where s.space_id = $1 and s.run_id = r.id order by s.starts_at) as ends
    from college_bookings b
    join college_runs r on r.space_id = $1 and r.id = b.run_id
    join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
   where b.space_id = $1 and b.person_id = $2 and b.state <> 'cancelled'
     and (not exists (select 1 from college_sessions s where s.space_id = $1 and s.run_id = r.id)
          or exists (select 1 from college_sessions s where s.space_id = $1 and s.run_id = r.id and s.ends_at > $3))
   order by r.code`;

/** The places somebody has or waits for, on runs that are not over. */
export async function placesToCome(tx: Tx, personId: string, now: Date): Promise<PlaceToCome[]> {
  const rows = await tx.named<Row>('places-to-come', PLACES, [tx.spaceId, personId, now]);
  return rows.map(({ starts, ends, ...place }) => ({
    ...place,
    sessions: starts.map((startsAt, index) => ({ startsAt, endsAt: ends[index]! })),
  }));
}

const LAST = `
  select person_id as "personId", max(at) as at from (
    select b.person_id, greatest(b.booked_at, coalesce(b.cancelled_at, b.booked_at),
           coalesce((select max(s.ends_at) from college_sessions s where s.space_id = $1 and s.run_id = b.run_id), b.booked_at)) as at
      from college_bookings b where b.space_id = $1
    union all
    select t.person_id, coalesce((select max(s.ends_at) from college_sessions s where s.space_id = $1 and s.run_id = t.run_id), 'infinity'::timestamptz)
      from college_run_tutors t where t.space_id = $1
  ) parts group by person_id`;

/** When each person last takes or took part in something of the college: later than now for what is to come. */
export async function lastTakingPart(tx: Tx): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await tx.client.query<{ personId: string; at: Date | number }>(LAST, [tx.spaceId]);
  return new Map(rows.map(({ personId, at }) => [personId, at instanceof Date ? at : new Date(8.64e15)]));
}

/** Whether somebody is down to teach a run that is not over. */
export async function teachesToCome(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const { rows } = await tx.client.query(
    `select 1 from college_run_tutors t where t.space_id = $1 and t.person_id = $2
        and exists (select 1 from college_sessions s where s.space_id = $1 and s.run_id = t.run_id and s.ends_at > $3) limit 1`,
    [tx.spaceId, personId, now],
  );
  return rows.length > 0;
}

/** Who has or waits for a place on a run. */
export async function peopleOnRun(tx: Tx, runId: string): Promise<readonly string[]> {
  const rows = await tx.named<{ person_id: string }>(
    'people-holding-places',
    `select person_id from college_bookings where space_id = $1 and run_id = $2 and state <> 'cancelled'`,
    [tx.spaceId, runId],
  );
  return rows.map((row) => row.person_id);
}

/** Runs somebody could still be booked on: published, and not begun. */
export async function runsToBook(
  tx: Tx,
  now: Date,
): Promise<readonly { readonly code: string; readonly title: string; readonly startsAt: Date }[]> {
  return tx.named(
    'runs-to-book',
    `select r.code, v.title, f.starts_at as "startsAt" from college_runs r
       join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
       join lateral (select min(s.starts_at) as starts_at from college_sessions s where s.space_id = $1 and s.run_id = r.id) f on f.starts_at > $2
      where r.space_id = $1 and r.state = 'published' order by f.starts_at, r.code limit 300`,
    [tx.spaceId, now],
  );
}
