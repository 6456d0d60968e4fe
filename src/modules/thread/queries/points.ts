import type { Tx } from '#platform/database/tx.ts';
import { MEASURES } from '../model/measures.ts';
import type { Measure, Point } from '../model/measures.ts';
import { readSlipping } from '../model/slipping.ts';
import type { SlippingRead } from '../model/slipping.ts';

/** What a group's records say about each thing that is watched. */
export type Slipping = ReadonlyMap<Measure, SlippingRead>;

const MOST = 600;

type Row = Point & { readonly measure: Measure };

/** A group's figures, each kind read for a lasting change: see `readSlipping`. The latest 600 meetings, in their order. */
export async function slippingOf(tx: Tx, groupId: string): Promise<Slipping> {
  const rows = await tx.named<Row>(
    'thread-points-of-group',
    `select p.measure, p."heldOn", p.part, p.whole from unnest($3::text[]) as wanted (name)
      cross join lateral (
        select measure, held_on::text as "heldOn", part, whole, meeting_id from thread_points
         where space_id = $1 and group_id = $2 and measure = wanted.name
         order by held_on desc, meeting_id desc limit ${MOST}) p
      order by p.measure, p."heldOn", p.meeting_id`,
    [tx.spaceId, groupId, MEASURES],
  );
  const byMeasure = Map.groupBy(rows, ({ measure }) => measure);
  return new Map(
    MEASURES.map((measure) => [measure, readSlipping((byMeasure.get(measure) ?? []).map(pointOf))]),
  );
}

const pointOf = ({ heldOn, part, whole }: Row): Point => ({ heldOn, part, whole });
