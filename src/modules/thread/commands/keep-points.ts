import type { Tx } from '#platform/database/tx.ts';
import type { Measure } from '../model/measures.ts';

/** Figures of one meeting, counted from one record of it. */
export interface PointsToKeep {
  readonly meetingId: string;
  readonly groupId: string;
  /** ISO date; null where it is the day on which the meeting was last recorded to be held. */
  readonly heldOn: string | null;
  readonly at: Date;
  readonly points: readonly {
    readonly measure: Measure;
    readonly part: number;
    readonly whole: number | null;
  }[];
}

// One statement: what is told anew takes the place of what was, what is not told any more goes, and what other records tell
// of the meeting moves to its day with it.
const KEEP = `
  with told as (select * from unnest($6::text[], $7::int[], $8::int[]) as t (measure, part, whole)),
       held as (select coalesce($4::date, (
                  select (e.data ->> 'heldOn')::date from events e
                   where e.space_id = $1 and e.subject_type = 'meeting' and e.subject_id = $2 and e.type = 'meeting-held'
                   order by e.id desc limit 1)) as day),
       gone as (delete from thread_points where space_id = $1 and meeting_id = $2 and measure = any($9::text[])
                   and measure not in (select measure from told)),
       moved as (update thread_points p set held_on = held.day from held
                  where p.space_id = $1 and p.meeting_id = $2 and p.held_on <> held.day and p.measure <> all($9::text[]))
  insert into thread_points as known (space_id, meeting_id, group_id, held_on, recorded_at, measure, part, whole)
  select $1, $2, $3, held.day, $5, t.measure, t.part, t.whole from told t, held where held.day is not null
      on conflict (space_id, meeting_id, measure) do update
     set held_on = excluded.held_on, recorded_at = excluded.recorded_at, part = excluded.part, whole = excluded.whole`;

/** Writes a meeting's figures down within the transaction of its record, in place of the same figures of an earlier one. Of `measures`, what is not among the points any more goes. */
export async function keepPoints(
  tx: Tx,
  measures: readonly Measure[],
  { meetingId, groupId, heldOn, at, points }: PointsToKeep,
): Promise<void> {
  await tx.named('keep-thread-points', KEEP, [
    tx.spaceId,
    meetingId,
    groupId,
    heldOn,
    at,
    points.map(({ measure }) => measure),
    points.map(({ part }) => part),
    points.map(({ whole }) => whole),
    measures,
  ]);
}
