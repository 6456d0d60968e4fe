import type { Tx } from '#platform/database/tx.ts';
import { pairsOfClaims } from '../model/pairs-of-claims.ts';
import type { Clash } from '../model/pairs-of-claims.ts';

export type { Clash } from '../model/pairs-of-claims.ts';

// Everything drafts and published runs would like, in the weeks of the runs asked about; then only those claims that
// overlap another on the same room or tutor. Online rooms hold any number. Sessions last a day at most.
// "offset 0" keeps the planner at these few weeks: it cannot know how few they are, and would read every run of the college.
const CROWDED = `
  with asked as (select id from college_runs where space_id = $1 and id = any($2::uuid[])),
  weeks as (
    select min(s.starts_at) - interval '1 day' as from_at, max(s.ends_at) as to_at
      from college_sessions s where s.space_id = $1 and s.run_id in (select id from asked)),
  wanted as (
    select r.id as run_id, r.room_id, v.online, s.starts_at, s.ends_at
      from weeks
      join college_sessions s on s.space_id = $1 and s.starts_at >= weeks.from_at and s.starts_at < weeks.to_at
      cross join lateral (
        select id, room_id from college_runs
         where space_id = $1 and id = s.run_id and state in ('draft', 'published') offset 0) r
      left join college_rooms room on room.space_id = $1 and room.id = r.room_id
      left join college_venues v on v.space_id = $1 and v.id = room.venue_id),
  claims as (
    select run_id, 'room' as kind, room_id as thing_id, starts_at, ends_at from wanted where room_id is not null and not online
    union all
    select w.run_id, 'tutor', t.person_id, w.starts_at, w.ends_at
      from wanted w
      cross join lateral (
        select person_id from college_run_tutors where space_id = $1 and run_id = w.run_id offset 0) t),
  neighbours as (
    select c.*,
      max(ends_at) over (partition by thing_id order by starts_at, run_id rows between unbounded preceding and 1 preceding) as busy_until,
      lead(starts_at) over (partition by thing_id order by starts_at, run_id) as next_at
    from claims c)
  select run_id as "runId", kind, thing_id as "thingId", starts_at as "startsAt", ends_at as "endsAt"
    from neighbours where busy_until > starts_at or next_at < ends_at`;

interface Row {
  runId: string;
  kind: 'room' | 'tutor';
  thingId: string;
  startsAt: Date;
  endsAt: Date;
}

/** The clashes that any of these runs has with another draft or published run, of whatever term. */
export async function clashesOf(tx: Tx, runIds: readonly string[]): Promise<Clash[]> {
  if (runIds.length === 0) return [];
  const rows = await tx.named<Row>('crowded-claims', CROWDED, [tx.spaceId, runIds]);
  const asked = new Set(runIds);
  const claims = rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
  }));
  return pairsOfClaims(claims).filter((clash) => asked.has(clash.firstRunId) || asked.has(clash.secondRunId));
}
