import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';

/** What a message may say of a run: its code, and where it meets ("" while nobody has said). */
export interface RunToTellOf {
  readonly code: string;
  readonly where: string;
}

/** Throws "not found" when there is none. */
export async function runById(tx: Tx, runId: string): Promise<RunToTellOf> {
  const [run] = await tx.named<{ code: string; room: string | null; venue: string | null; online: boolean }>(
    'run-to-tell-of',
    `select r.code, m.name as room, n.name as venue, coalesce(n.online, false) as online
       from college_runs r
       left join college_rooms m on m.space_id = $1 and m.id = r.room_id
       left join college_venues n on n.space_id = $1 and n.id = m.venue_id
      where r.space_id = $1 and r.id = $2`,
    [tx.spaceId, runId],
  );
  const { code, room, venue, online } = found(run);
  const places = [room, venue].filter((part, index, all) => part && all.indexOf(part) === index);
  return { code, where: online ? 'Online' : places.join(', ') };
}
