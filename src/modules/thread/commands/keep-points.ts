import type { Tx } from '#platform/database/tx.ts';
import type { Measure } from '../model/measures.ts';

/** Figures of one meeting, counted from one record of it. */
export interface PointsToKeep {
  readonly meetingId: string;
  readonly groupId: string;
  /** ISO date. */
  readonly heldOn: string;
  readonly at: Date;
  readonly points: readonly {
    readonly measure: Measure;
    readonly part: number;
    readonly whole: number | null;
  }[];
}

/** A meeting's record was put right: what other records tell of it belongs to the same day. */
export async function keepDay(tx: Tx, meetingId: string, heldOn: string): Promise<void> {
  await tx.named(
    'move-thread-points',
    `update thread_points set held_on = $3 where space_id = $1 and meeting_id = $2 and held_on <> $3`,
    [tx.spaceId, meetingId, heldOn],
  );
}

/** Writes a meeting's figures down within the transaction of its record, in place of the same figures of an earlier one. Of `measures`, what is not among the points any more goes. */
export async function keepPoints(
  tx: Tx,
  measures: readonly Measure[],
  { meetingId, groupId, heldOn, at, points }: PointsToKeep,
): Promise<void> {
  await tx.named(
    'forget-thread-points',
    `delete from thread_points where space_id = $1 and meeting_id = $2 and measure = any($3::text[])`,
    [tx.spaceId, meetingId, measures],
  );
  await tx.named(
    'keep-thread-points',
    `insert into thread_points (space_id, meeting_id, group_id, held_on, recorded_at, measure, part, whole)
     select $1, $2, $3, $4, $5, p.* from unnest($6::text[], $7::int[], $8::int[]) as p`,
    [
      tx.spaceId,
      meetingId,
      groupId,
      heldOn,
      at,
      points.map(({ measure }) => measure),
      points.map(({ part }) => part),
      points.map(({ whole }) => whole),
    ],
  );
}
